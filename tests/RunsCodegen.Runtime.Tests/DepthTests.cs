using System.Runtime.ExceptionServices;
using System.Text;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

public sealed class DepthTests
{
    private const int Levels = 100_000;

    [Fact]
    public void A_recursion_far_deeper_than_the_stack_is_read_and_written()
    {
        var json = Nested(Levels);
        OnSmallStack(() =>
        {
            var node = Json.Read<Node, NodeJson>(json, 0, json.Length, Levels * 2);
            Assert.Equal(json, Json.ToArray<Node, NodeJson>(node, Levels * 2));
        });
    }

    [Fact]
    public void Beyond_the_limit_there_is_an_ordinary_error()
    {
        var json = Nested(600);
        OnSmallStack(() =>
        {
            var node = Json.Read<Node, NodeJson>(json, 0, json.Length, 1200);
            var reading = Assert.Throws<JsonFormatException>(() => Json.Read<Node, NodeJson>(json, 0, json.Length, 1199));
            Assert.Equal("too_deep", reading.Errors[0].Code);
            Assert.Equal(string.Concat(Enumerable.Repeat("/children/0", 599)) + "/children", reading.Errors[0].Pointer);
            var writing = Assert.Throws<JsonFormatException>(() => Json.ToArray<Node, NodeJson>(node, 1199));
            Assert.Equal("too_deep", writing.Errors[0].Code);
            Assert.Equal(reading.Errors[0].Pointer, writing.Errors[0].Pointer);
        });
    }

    [Fact]
    public void An_error_at_the_bottom_comes_back_through_the_threads()
    {
        var json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Nested(20_000)).Replace("[]", "[7]", StringComparison.Ordinal));
        OnSmallStack(() =>
        {
            var exception = Assert.Throws<JsonFormatException>(() => Json.Read<Node, NodeJson>(json, 0, json.Length, 50_000));
            Assert.Equal("invalid_type", exception.Errors[0].Code);
            Assert.EndsWith("/children/0/children/0", exception.Errors[0].Pointer, StringComparison.Ordinal);
            Assert.Contains("ReadMembers", exception.StackTrace, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Free_form_values_may_be_as_deep()
    {
        var text = new string('[', Levels) + new string(']', Levels);
        OnSmallStack(() =>
        {
            var value = JsonAny.Parse(text);
            Assert.Equal(text, value.ToString());
            Assert.Equal(JsonAny.Parse(text.Replace("[]", "[ ]", StringComparison.Ordinal)), value);
            Assert.NotEqual(JsonAny.Parse(text.Replace("[]", "[1]", StringComparison.Ordinal)), value);
        });
    }

    private static byte[] Nested(int levels)
    {
        var text = new StringBuilder();
        for (var i = 0; i < levels; i++)
        {
            _ = text.Append("{\"value\":1,\"children\":[");
        }

        for (var i = 0; i < levels; i++)
        {
            _ = text.Append("]}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void OnSmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception) when ((failure = ExceptionDispatchInfo.Capture(exception)) is not null)
                {
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
