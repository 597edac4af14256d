using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class CheckTests
{
    [Fact]
    public void Lengths_are_counted_in_code_points()
    {
        Valid(context => Check.MaxLength(context, "😀😀", 2));
        Valid(context => Check.MaxLength(context, "ab", 2));
        Broken("maxLength", "must have at most 2 characters", context => Check.MaxLength(context, "😀😀😀", 2));
        Broken("maxLength", "must have at most 1 character", context => Check.MaxLength(context, "ab", 1));
        Valid(context => Check.MinLength(context, "😀😀", 2));
        Broken("minLength", "must have at least 3 characters", context => Check.MinLength(context, "😀😀", 3));
        Broken("minLength", "must have at least 1 character", context => Check.MinLength(context, "", 1));
        Broken("maxLength", null, context => Check.MaxLength(context, "\uDC00\uD800\uD800", 2));
    }

    [Fact]
    public void Patterns()
    {
        Valid(context => Check.Pattern(context, "run_1", new Pattern("^run_[0-9]+$")));
        Broken("pattern", "must match ^run_[0-9]+$", context => Check.Pattern(context, "run", new Pattern("^run_[0-9]+$")));
        Broken("pattern", null, context => Check.Pattern(context, new string('a', 40) + "!", new Pattern("^(?:a+)+$")));
    }

    [Fact]
    public void Limits_of_numbers()
    {
        Valid(context => Check.Minimum(context, 5, 5L));
        Broken("minimum", "must be at least 5", context => Check.Minimum(context, 4, 5L));
        Broken("minimum", "must be at least 0.5", context => Check.Minimum(context, 0.49, 0.5));
        Broken("minimum", null, context => Check.Minimum(context, double.NaN, 0.5));
        Broken("minimum", "must be at least 0.50", context => Check.Minimum(context, 0.49m, 0.50m));
        Valid(context => Check.Maximum(context, 5, 5L));
        Broken("maximum", "must be at most 5", context => Check.Maximum(context, 6, 5L));
        Broken("maximum", null, context => Check.Maximum(context, 5.1, 5.0));
        Broken("maximum", null, context => Check.Maximum(context, 5.1m, 5m));
        Broken("exclusiveMinimum", "must be more than 5", context => Check.ExclusiveMinimum(context, 5, 5L));
        Valid(context => Check.ExclusiveMinimum(context, 5.1, 5.0));
        Broken("exclusiveMinimum", null, context => Check.ExclusiveMinimum(context, 5m, 5m));
        Broken("exclusiveMaximum", "must be less than 5", context => Check.ExclusiveMaximum(context, 5, 5L));
        Valid(context => Check.ExclusiveMaximum(context, 4.9, 5.0));
        Broken("exclusiveMaximum", null, context => Check.ExclusiveMaximum(context, 5m, 5m));
    }

    [Fact]
    public void Multiples()
    {
        Valid(context => Check.MultipleOf(context, 9, 3L));
        Valid(context => Check.MultipleOf(context, long.MinValue, -1L));
        Broken("multipleOf", "must be a multiple of 3", context => Check.MultipleOf(context, 10, 3L));
        Valid(context => Check.MultipleOf(context, 0.3, 0.1m));
        Valid(context => Check.MultipleOf(context, 19.99, 0.01m));
        Valid(context => Check.MultipleOf(context, 1e308, 0.5m));
        Valid(context => Check.MultipleOf(context, 0.0, 0.1m));
        Broken("multipleOf", "must be a multiple of 0.01", context => Check.MultipleOf(context, 19.999, 0.01m));
        Broken("multipleOf", null, context => Check.MultipleOf(context, 1e-300, 1m));
        Broken("multipleOf", null, context => Check.MultipleOf(context, double.PositiveInfinity, 1m));
        Valid(context => Check.MultipleOf(context, 4.5m, 1.5m));
        Valid(context => Check.MultipleOf(context, 3, 1.5m));
        Valid(context => Check.MultipleOf(context, decimal.MaxValue, 0.0000000000000000000000000001m));
        Broken("multipleOf", null, context => Check.MultipleOf(context, 4.6m, 1.5m));
    }

    [Fact]
    public void Collections()
    {
        Valid(context => Check.MinItems(context, new[] { 1 }, 1));
        Broken("minItems", "must have at least 2 items", context => Check.MinItems(context, new[] { 1 }, 2));
        Valid(context => Check.MaxItems(context, new[] { 1 }, 1));
        Broken("maxItems", "must have at most 1 item", context => Check.MaxItems(context, new[] { 1, 2 }, 1));
        Broken("minProperties", "must have at least 1 member", context => Check.MinProperties(context, 0, 1));
        Broken("maxProperties", "must have at most 1 member", context => Check.MaxProperties(context, 2, 1));
        Valid(context => Check.UniqueItems(context, new[] { "a", "A", "" }));
        Broken("uniqueItems", "must have no two equal items, but 0 and 2 are", context => Check.UniqueItems(context, new[] { "a", null, "a" }));
        Broken("uniqueItems", null, context => Check.UniqueItems(context, new string?[] { null, null }));
        Broken("uniqueItems", "must have no two equal items, but 1 and 2 are", context => Check.UniqueItems(context, new[] { JsonAny.Parse("2"), JsonAny.Parse("{\"a\":1,\"b\":2}"), JsonAny.Parse("{\"b\":2.0,\"a\":1}") }));
        var node = new Node { Value = 1, Children = [new Node { Value = 2 }] };
        Broken("uniqueItems", null, context => StructuralCheck.UniqueItems<Node, NodeJson>(context, [node, new Node { Value = 1, Children = [new Node { Value = 2 }] }]));
        Valid(context => StructuralCheck.UniqueItems<Node, NodeJson>(context, [node, new Node { Value = 1, Children = [new Node { Value = 3 }] }]));
    }

    [Fact]
    public void Fixed_values()
    {
        Valid(context => Check.OneOf(context, "b", ["a", "b"]));
        Broken("enum", "must be one of a, b", context => Check.OneOf(context, "B", ["a", "b"]));
        Valid(context => Check.Const(context, 5L, 5L));
        Broken("const", "must be 5", context => Check.Const(context, 4L, 5L));
        Valid(context => StructuralCheck.OneOf<JsonAny, JsonAnyCodec>(context, JsonAny.Parse("{\"a\":1.0}"), ["2", "{\"a\":1}"]));
        Broken("enum", "must be one of 2, {\"a\":1}", context => StructuralCheck.OneOf<JsonAny, JsonAnyCodec>(context, JsonAny.Parse("{\"a\":2}"), ["2", "{\"a\":1}"]));
        Broken("const", "must be 2", context => StructuralCheck.OneOf<JsonAny, JsonAnyCodec>(context, JsonAny.Null, ["2"]));
    }

    [Fact]
    public void Errors_have_a_path_and_a_limit()
    {
        var context = new ValidationContext(3);
        context.Enter("items");
        context.Enter(2);
        context.Enter("a/b~c");
        context.Add("minLength", "one");
        context.Exit();
        context.AddAt("x/y", "required", "two");
        context.Exit();
        context.Exit();
        Assert.False(context.IsFull);
        context.Add("type", "three");
        context.Add("type", "four");

        Assert.True(context.IsFull);
        Assert.Equal(["/items/2/a~1b~0c", "/items/2/x~1y", ""], context.Errors.Select(error => error.Pointer).ToArray());
        var exception = Assert.Throws<ValidationException>(context.ThrowIfErrors);
        Assert.Equal(3, exception.Errors.Count);
        Assert.Contains("/items/2/a~1b~0c one", exception.Message, StringComparison.Ordinal);
        new ValidationContext().ThrowIfErrors();

        var deep = new ValidationContext();
        for (var i = 0; i < 100; i++)
        {
            deep.Enter(i);
        }

        deep.Add("type", "");
        Assert.EndsWith("/98/99", deep.Errors[0].Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Nothing_of_one_value_is_told_of_the_next(int depth)
    {
        var context = new ValidationContext();
        for (var i = 0; i < depth; i++)
        {
            context.Enter("secret");
        }

        context.Add("type", "is wrong");
        context.Clear();

        Assert.False(context.HasErrors);
        context.Enter("name");
        context.Add("type", "is wrong");
        Assert.Equal("/name", Assert.Single(context.Errors).Pointer);
    }

    [Theory]
    [InlineData("a@b.c", true)]
    [InlineData("first.last+tag@sub.example.com", true)]
    [InlineData("\"quoted \\\" @\"@example.com", true)]
    [InlineData("a@[127.0.0.1]", true)]
    [InlineData("a@[IPv6:::1]", true)]
    [InlineData("a@localhost", true)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData("@b.c", false)]
    [InlineData("a@", false)]
    [InlineData(".a@b.c", false)]
    [InlineData("a.@b.c", false)]
    [InlineData("a..b@c.d", false)]
    [InlineData("a b@c.d", false)]
    [InlineData("a@b c", false)]
    [InlineData("a@-b.c", false)]
    [InlineData("a@[127.0.0]", false)]
    [InlineData("\"a\"b\"@c.d", false)]
    [InlineData("\"a\\\"@c.d", false)]
    public void Email(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsEmail(value));

    [Theory]
    [InlineData("example.com", true)]
    [InlineData("xn--4gbwdl.xn--wgbh1c", true)]
    [InlineData("1.a-b", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a..b", false)]
    [InlineData("a.", false)]
    [InlineData("a_b", false)]
    [InlineData("é.com", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com", false)]
    public void Hostname(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsHostname(value));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("256.0.0.1", false)]
    [InlineData("01.2.3.4", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("1.2.3.", false)]
    [InlineData(".1.2.3", false)]
    [InlineData("1.2.3.4 ", false)]
    [InlineData("0x7f.1", false)]
    [InlineData("", false)]
    public void Ipv4(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsIpv4(value));

    [Theory]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("2001:db8::ff00:42:8329", true)]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("1:2:3:4:5:6:7:8", true)]
    [InlineData("1:2:3:4:5:6:7", false)]
    [InlineData("1::2::3", false)]
    [InlineData("12345::", false)]
    [InlineData("::1%eth0", false)]
    [InlineData("[::1]", false)]
    [InlineData("::1/64", false)]
    [InlineData("::ffff:192.168.00.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("", false)]
    public void Ipv6(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsIpv6(value));

    [Theory]
    [InlineData("https://example.com/a?b=c#d", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("mailto:a@b.c", true)]
    [InlineData("http://[::1]:80/%20", true)]
    [InlineData("/relative", false)]
    [InlineData("example.com", false)]
    [InlineData("http://a b", false)]
    [InlineData("http://example.com/%2", false)]
    [InlineData("http://example.com/%zz", false)]
    [InlineData("http://example.com/é", false)]
    [InlineData("http://example.com/<a>", false)]
    [InlineData("1http://example.com", false)]
    [InlineData(":a", false)]
    [InlineData("", false)]
    public void Uri(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsUri(value));

    [Theory]
    [InlineData("/a/b?c#d", true)]
    [InlineData("", true)]
    [InlineData("http://example.com", true)]
    [InlineData("a#b#c", false)]
    [InlineData("\\\\server", false)]
    public void Uri_reference(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsUriReference(value));

    [Theory]
    [InlineData("", true)]
    [InlineData("/a~0b/~1/", true)]
    [InlineData("a", false)]
    [InlineData("/~", false)]
    [InlineData("/~2", false)]
    public void Json_pointer(string value, bool expected) => Assert.Equal(expected, FormatCheck.IsJsonPointer(value));

    [Fact]
    public void Dates_and_times_of_strings()
    {
        Valid(context => FormatCheck.DateTime(context, "2026-05-17T08:30:00Z"));
        Broken("format", "must be a date and time with an offset", context => FormatCheck.DateTime(context, "2026-05-17"));
        Valid(context => FormatCheck.Date(context, "2026-05-17"));
        Broken("format", "must be a date", context => FormatCheck.Date(context, "2026-05-1７"));
        Valid(context => FormatCheck.Time(context, "08:30:00+05:30"));
        Valid(context => FormatCheck.Time(context, "23:59:60Z"));
        Broken("format", null, context => FormatCheck.Time(context, "08:30:00"));
        Broken("format", null, context => FormatCheck.Time(context, "22:59:60Z"));
        Valid(context => FormatCheck.Uuid(context, "0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f"));
        Broken("format", "must be a UUID", context => FormatCheck.Uuid(context, "0191d2a48e1b7c3f9a552f6b8c0d1e2f"));
        Broken("format", "must be an e-mail address", context => FormatCheck.Email(context, "a"));
    }

    private static void Valid(Action<ValidationContext> check)
    {
        var context = new ValidationContext();
        check(context);
        Assert.Empty(context.Errors);
        Assert.False(context.HasErrors);
    }

    private static void Broken(string keyword, string? message, Action<ValidationContext> check)
    {
        var context = new ValidationContext();
        check(context);
        var error = Assert.Single(context.Errors);
        Assert.Equal(keyword, error.Keyword);
        if (message is not null)
        {
            Assert.Equal(message, error.Message);
        }
    }
}
