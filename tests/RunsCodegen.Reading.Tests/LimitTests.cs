using RunsCodegen.Model.Text;

namespace RunsCodegen.Reading.Tests;

public sealed class LimitTests
{
    private const string TooDeep = "spec.yaml: error RCG1010: the document has more levels of nesting than the limit of 1000; split it or raise the limit";

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "")]
    [InlineData("- ", "")]
    [InlineData("{a: ", "")]
    [InlineData("? ", "")]
    public void Deep_nesting_ends_at_the_limit(string bracket, string before)
    {
        var result = Spec.Read(before + string.Concat(Enumerable.Repeat(bracket, 100_000)));

        Assert.Null(result.Document);
        var line = Assert.Single(Spec.Lines(result));
        Assert.True(line == TooDeep || line.Contains("RCG1001", StringComparison.Ordinal), line);
    }

    [Fact]
    public void Deep_JSON_is_too_large_and_not_ill_formed() =>
        Assert.Null(Spec.Faulty("{\"a\":" + new string('[', 2_000) + new string(']', 2_000) + "}", TooDeep));

    [Fact]
    public void Depth_below_the_limit_is_read_without_trouble()
    {
        var schema = string.Concat(Enumerable.Repeat("{ items: ", 900)) + "{}" + new string('}', 900);

        Assert.Equal(901, Spec.Good($"{Spec.Header}components: {{ schemas: {{ S: {schema} }} }}").Schemas.All.Length);
    }

    [Fact]
    public void Aliases_cannot_make_values_deeper_than_the_limit()
    {
        var chain = string.Concat(Enumerable.Range(1, 400).Select(i => $"  - &a{i} {{ x: {{ x: {{ x: *a{i - 1} }} }} }}\n"));

        Assert.Null(Spec.Faulty($"{Spec.Header}x-chain:\n  - &a0 1\n{chain}", TooDeep));
    }

    [Fact]
    public void An_alias_bomb_is_no_more_than_an_error()
    {
        var bomb = string.Concat(Enumerable.Range(1, 20).Select(i => $"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Null(Spec.Faulty(
            $"{Spec.Header}x-0: &a0 [x]\n{bomb}",
            "spec.yaml: error RCG1010: the document has more values than the limit of 10000000; split it or raise the limit"));
    }

    [Fact]
    public void Merge_keys_count_as_much_as_aliases()
    {
        var bomb = string.Concat(Enumerable.Range(1, 20).Select(i => $"x-{i}: &a{i} {{ <<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}] }}\n"));

        Assert.Null(Spec.Read($"{Spec.Header}x-0: &a0 {{ a: 1 }}\n{bomb}").Document);
    }

    [Fact]
    public void A_million_keys_are_read_in_linear_time()
    {
        var text = "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"T\", \"version\": \"1\" }, \"x-many\": {"
            + string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"\"k{i}\":0")) + "} }";

        Assert.Equal("T", Spec.Good(text).Title);
    }

    [Fact]
    public void A_file_is_not_longer_than_the_limit()
    {
        var result = SpecReader.Read(new SpecFile("spec.yaml", Spec.Header), new FilesInMemory(), new ReadingLimits { MaxFileLength = 10 });

        Assert.Null(result.Document);
        Assert.Equal(["spec.yaml: error RCG1010: the document has more characters in one file than the limit of 10; split it or raise the limit"], Spec.Lines(result));
    }

    [Fact]
    public void Files_are_not_more_than_the_limit()
    {
        var text = $"{Spec.Header}components:\n  schemas:\n    A: {{ $ref: a.yaml }}\n    B: {{ $ref: b.yaml }}\n";
        var result = SpecReader.Read(new SpecFile("spec.yaml", text), new FilesInMemory(("a.yaml", "type: string"), ("b.yaml", "type: string")), new ReadingLimits { MaxFiles = 2 });

        Assert.Equal(["spec.yaml(6,10): error RCG1010: the document has more files than the limit of 2; split it or raise the limit"], Spec.Lines(result));
        Assert.Equal(["spec.yaml", "a.yaml"], result.Files);
    }

    [Fact]
    public void A_shared_path_item_cannot_multiply_operations_without_end()
    {
        var text = $"{Spec.Header}paths:\n  /0: &p {{ get: {{}}, put: {{}} }}\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"  /{i}: *p\n"));
        var result = SpecReader.Read(new SpecFile("spec.yaml", text), new FilesInMemory(), new ReadingLimits { MaxOperations = 5 });

        Assert.Equal(5, result.Document!.Operations.Length);
        Assert.Equal(["spec.yaml(4,21): error RCG1010: the document has more operations than the limit of 5; split it or raise the limit"], Spec.Lines(result));
    }

    [Fact]
    public void A_long_chain_of_references_is_followed_without_recursion()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"    A{i}: {{ $ref: '#/components/schemas/A{i + 1}' }}\n"));
        var document = Spec.Good($"{Spec.Header}components:\n  schemas:\n{chain}    A20000: {{ type: string }}\n");

        Assert.Equal("A20000", Assert.Single(document.Schemas.All).ComponentName);
    }
}
