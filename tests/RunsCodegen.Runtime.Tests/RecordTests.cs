using System.Globalization;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class RecordTests
{
    [Theory]
    [InlineData("""{"id":"j1","owner":null,"cost":1}""")]
    [InlineData("""{"cost":1,"owner":null,"id":"j1"}""")]
    [InlineData(""" { "id" : "j1" , "owner" : null , "cost" : 1 } """)]
    [InlineData("{\r\n\t\"id\":\t\"j1\",\r\n                                        \"owner\":null,\"cost\":1.0\n}")]
    [InlineData("""{"\u0069d":"j1","own\u0065r":null,"cost":1e0}""")]
    [InlineData("""{"id":"j1","unknown":{"id":[1,{"id":2}]},"owner":null,"":"","cost":1,"more":"\"}"}""")]
    [InlineData("""{"id":"first","owner":"x","cost":7,"id":"j1","owner":null,"cost":1}""")]
    [InlineData("""{"i":0,"iden":"no","id":"j1","owne":1,"ownerr":2,"owner":null,"costs":3,"cost":1}""")]
    public void Members_are_found_in_any_order_and_the_last_of_two_wins(string json)
    {
        var job = Text.Read<Job, JobJson>(json);

        Assert.Equal("j1", job.Id);
        Assert.Null(job.Owner);
        Assert.Equal(1, job.Cost);
        Assert.False(job.Retries.HasValue);
        Assert.Null(job.Tags);
    }

    [Fact]
    public void All_required_members_that_are_missing_are_named()
    {
        var exception = Assert.Throws<JsonFormatException>(() => Text.Read<IReadOnlyList<Job>, ListCodec<Job, JobJson>>("""[{"id":"a","owner":"b","cost":1},{"owner":"b"}]"""));

        Assert.Equal(["/1/id", "/1/cost"], exception.Errors.Select(error => error.Pointer).ToArray());
        Assert.All(exception.Errors, error => Assert.Equal("required", error.Code));
        Assert.Equal(["/id", "/owner", "/cost"], Assert.Throws<JsonFormatException>(() => Text.Read<Job, JobJson>("{}")).Errors.Select(error => error.Pointer).ToArray());
    }

    [Fact]
    public void Required_members_beyond_the_sixty_fourth_are_checked()
    {
        var members = new JsonMembers(Names(200, required: [3, 63, 64, 199]));
        var seen = default(MemberSet);
        seen.Add(3);
        seen.Add(199);
        Assert.Equal(["m63", "m64"], members.Missing(seen));
        Assert.True(seen.Contains(199));
        Assert.False(seen.Contains(198));
        Assert.False(seen.Contains(64));
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(i, members.Find(Encoding.UTF8.GetBytes("m" + i.ToString(CultureInfo.InvariantCulture))));
        }

        Assert.Equal(-1, members.Find("m200"u8));

        var bytes = "{}"u8.ToArray();
        var reader = JsonReader.Rent(bytes, 0, bytes.Length, 9);
        var last = new JsonMembers(Names(70, required: [69]));
        Assert.Throws<JsonFormatException>(() => reader.EndObject(last, default));
        var all = default(MemberSet);
        all.Add(69);
        reader.EndObject(last, all);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("\n")]
    [InlineData("Straße")]
    [InlineData("exactly16bytes")]
    [InlineData("five5")]
    [InlineData("a name that is longer than sixteen bytes")]
    public void A_member_is_found_by_whatever_name(string name)
    {
        var members = new JsonMembers(["before?", name + "!", "after?"]);
        foreach (var json in new[] { System.Text.Json.JsonSerializer.Serialize(name), "\"" + Escaped(name) + "\"", RawName(name) })
        {
            var bytes = Encoding.UTF8.GetBytes("{ " + json + " : 1 , \"after\":2}");
            var reader = JsonReader.Rent(bytes, 0, bytes.Length, 9);
            var seen = default(MemberSet);
            Assert.True(reader.BeginObject());
            Assert.Equal(1, reader.ReadMember(members, ref seen));
            Assert.Equal(1, reader.ReadInt32());
            Assert.True(reader.NextMember());
            Assert.Equal(2, reader.ReadMember(members, ref seen));
            Assert.Equal(2, reader.ReadInt32());
            Assert.False(reader.NextMember());
            reader.End();
        }
    }

    [Theory]
    [InlineData("{\"a\"b\":1,  }")]
    [InlineData("{\0\"a\":1,  }")]
    [InlineData("{\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0:1,  }")]
    public void A_name_with_a_quote_does_not_let_wrong_text_pass(string json)
    {
        var members = new JsonMembers(["a\"b?"]);
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = JsonReader.Rent(bytes, 0, bytes.Length, 9);
        var seen = default(MemberSet);
        _ = reader.BeginObject();
        Assert.Throws<JsonFormatException>(() => reader.ReadMember(members, ref seen));
    }

    [Theory]
    [InlineData("""{"id":"j1","owner":"o","cost":"1"}""", "/cost", "invalid_type", "must be a number, but is a string")]
    [InlineData("""{"id":5,"owner":"o","cost":1}""", "/id", "invalid_type", "must be a string, but is a number")]
    [InlineData("""{"id":null,"owner":"o","cost":1}""", "/id", "invalid_type", "must be a string, but is null")]
    [InlineData("""{"id":"j","owner":"o","cost":1,"tags":["a","b",{}]}""", "/tags/2", "invalid_type", "must be a string, but is an object")]
    [InlineData("""{"id":"j","owner":"o","cost":1,"tags":[]""", "/tags", "invalid_json", "ends too early")]
    [InlineData("""{"id":"j","owner":"o","cost":1,"labels":{"a/b~c":[1,[true,nul]]}}""", "/labels/a~1b~0c/1/1", "invalid_json", null)]
    [InlineData("""{"id":"j","owner":"o","cost":1,"labels":{"\u0061\"":01}}""", "/labels/a\"", "invalid_json", null)]
    [InlineData("""{"id":"j","owner":"o","cost":1,"retries":1.5}""", "/retries", "invalid_type", "must be an integer, but is 1.5")]
    [InlineData("""{"id":"j","owner":"o","cost":1,"retries":2147483648}""", "/retries", "out_of_range", null)]
    [InlineData("""{"id":"j","owner":"o","cost":1,}""", "", "invalid_json", null)]
    [InlineData("""[]""", "", "invalid_type", "must be an object, but is an array")]
    [InlineData("", "", "invalid_json", "ends too early")]
    [InlineData("""{"id":"j","owner":"o","cost":1}x""", "", "invalid_json", "is not JSON: expected the end of the text, found 'x'")]
    public void An_error_says_where_and_what(string json, string pointer, string code, string? message)
    {
        var error = Text.Refused<Job, JobJson>(json);

        Assert.Equal((pointer, code), (error.Pointer, error.Code));
        if (message is not null)
        {
            Assert.Equal(message, error.Message);
        }
    }

    [Fact]
    public void An_unknown_member_is_named()
    {
        var error = Text.Refused<Node, NodeJson>("""{"value":1,"children":[{"value":2,"chil/dren":[]}]}""");
        Assert.Equal(("/children/0/chil~1dren", "unknown_member"), (error.Pointer, error.Code));

        var bytes = "{\"a\":1,\"\\u0062\":2}"u8.ToArray();
        var reader = JsonReader.Rent(bytes, 0, bytes.Length, 9);
        var seen = default(MemberSet);
        var members = new JsonMembers("c?");
        _ = reader.BeginObject();
        Assert.Equal(-1, reader.ReadMember(members, ref seen));
        Assert.Equal("a", reader.LastName);
        reader.Skip();
        _ = reader.NextMember();
        Assert.Equal(-1, reader.ReadMember(members, ref seen));
        Assert.Equal("b", reader.LastName);
        Assert.Equal(2, reader.ReadInt32());
        Assert.False(reader.NextMember());
    }

    [Theory]
    [InlineData("""{"id":"j1","owner":null,"cost":1.5}""")]
    [InlineData("""{"id":"j1","owner":"me","title":"\"quoted\"\\\n\u0001é😀","retries":null,"cost":0,"tags":[]}""")]
    [InlineData("""{"id":"","owner":"","retries":3,"cost":-0.125,"tags":["a","b"],"labels":{"x":1.50,"y":{"z":[null,true]},"":"s"}}""")]
    [InlineData("""{"id":"a string that is longer than one hundred and twenty-eight bytes, so that it does not fit into the place where short ones are put together","owner":null,"cost":1e+300,"labels":{}}""")]
    public void What_is_read_is_written_again(string json) =>
        Assert.Equal(json.Replace("1e+300", "1E+300", StringComparison.Ordinal), Text.Write<Job, JobJson>(Text.Read<Job, JobJson>(json)));

    [Fact]
    public void A_value_that_comes_again_shares_its_string()
    {
        var jobs = Text.Read<IReadOnlyList<Job>, ListCodec<Job, JobJson>>("""[{"id":"same","owner":"o","cost":1},{"id":"same","owner":"o","cost":1},{"id":"sam","owner":"o","cost":1},{"id":"s\u0061m","owner":"o","cost":1}]""");

        Assert.Same(jobs[0].Id, jobs[1].Id);
        Assert.Equal("sam", jobs[2].Id);
        Assert.Equal("sam", jobs[3].Id);
    }

    [Theory]
    [InlineData("a\\", "a\"b")]
    [InlineData("a\",\"owner\":\"x", "a")]
    [InlineData("é", "Ã©")]
    public void A_value_that_had_escapes_is_not_taken_for_what_looks_like_it(string first, string second)
    {
        Job[] written = [Make(first), Make(second)];
        var read = Text.Read<IReadOnlyList<Job>, ListCodec<Job, JobJson>>(Text.Write<IReadOnlyList<Job>, ListCodec<Job, JobJson>>(written));

        Assert.Equal(written.Select(j => (j.Id, j.Owner)), read.Select(j => (j.Id, j.Owner)));

        static Job Make(string id) => new() { Id = id, Owner = "x", Cost = 1 };
    }

    [Fact]
    public void Values_that_differ_are_read_as_they_are_however_many_there_are()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => i < 10 || i > 30 ? "same" : "other" + i.ToString(CultureInfo.InvariantCulture))];
        var json = "[" + string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","owner":"o","title":"{{id}}","cost":1}""")) + "]";

        var jobs = Text.Read<IReadOnlyList<Job>, ListCodec<Job, JobJson>>(json);

        Assert.Equal(ids, jobs.Select(j => j.Id), StringComparer.Ordinal);
        Assert.Equal(ids, jobs.Select(j => j.Title), StringComparer.Ordinal);
    }

    private static string[] Names(int count, params int[] required) =>
        [.. Enumerable.Range(0, count).Select(i => "m" + i.ToString(CultureInfo.InvariantCulture) + (required.Contains(i) ? "!" : "?"))];

    private static string Escaped(string name) =>
        string.Concat(name.Select(c => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static string RawName(string name)
    {
        var text = System.Text.Json.JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return "\"" + text.ToString() + "\"";
    }
}
