using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Server;

/// <summary>A body that is there as a whole is read where it lies; any other gives the same values and errors.</summary>
public sealed class BodyInPlaceTests
{
    public static TheoryData<string[]> Pieces =>
        [new(["[\"a\",\"ä\"]"]), new(["[\"a\"", ",\"", "ä\"]"]), new(["[", "", "\"a\",\"ä\"]"])];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_body_in_pieces_is_the_same_body(string[] pieces)
    {
        foreach (var inAdvance in Enumerable.Range(0, pieces.Length + 1))
        {
            var (problem, value) = await ReadAsync(pieces, inAdvance);
            Assert.Null(problem);
            Assert.Equal(["a", "ä"], value);
        }
    }

    [Theory]
    [InlineData("[\"a\",1]", "/1", "invalid_type")]
    [InlineData("[\"a\"", "/0", "invalid_json")]
    [InlineData("", "", "required")]
    public async Task What_is_wrong_with_a_body_is_told_either_way(string body, string pointer, string code)
    {
        foreach (var inAdvance in new[] { 0, 1 })
        {
            var (problem, value) = await ReadAsync([body], inAdvance);
            var error = Assert.Single(problem!.Errors);
            Assert.Equal(("body", pointer, code), (error.In, error.Pointer, error.Code));
            Assert.Null(value);
        }
    }

    [Fact]
    public async Task Another_charset_is_translated()
    {
        var (problem, value) = await ReadAsync(["[\"ä\"]"], 1, "application/json; charset=iso-8859-1", Encoding.Latin1);
        Assert.Null(problem);
        Assert.Equal(["ä"], value);
    }

    [Fact]
    public async Task Without_a_pipe_of_the_server_the_stream_is_read()
    {
        using var body = new MemoryStream("[\"a\"]"u8.ToArray());
        var context = new DefaultHttpContext { Request = { ContentType = "application/json", Body = body } };
        var request = RequestReader.Rent(context);
        Assert.Equal(["a"], await request.ReadJsonAsync<IReadOnlyList<string>, ListCodec<string, StringCodec>>());
        Assert.Null(request.FindProblem());
    }

    // The first pieces are there when the body is asked for, the others come while it is read.
    private static async Task<(RequestProblem? Problem, IReadOnlyList<string>? Value)> ReadAsync(
        string[] pieces, int inAdvance, string contentType = "application/json", Encoding? encoding = null)
    {
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 1));
        var context = new DefaultHttpContext { Request = { ContentType = contentType, Body = pipe.Reader.AsStream() } };
        context.Features.Set<IRequestBodyPipeFeature>(new ServerPipe(pipe.Reader));
        var request = RequestReader.Rent(context);
        _ = request.FindBody(0, static (_, _, _) => true, required: true, ["application/json"]);
        foreach (var piece in pieces[..inAdvance])
        {
            await WriteAsync(piece);
        }

        if (inAdvance == pieces.Length)
        {
            await pipe.Writer.CompleteAsync();
        }

        var reading = request.ReadJsonAsync<IReadOnlyList<string>, ListCodec<string, StringCodec>>();
        Assert.Equal(inAdvance == pieces.Length, reading.IsCompleted);
        foreach (var piece in pieces[inAdvance..])
        {
            await WriteAsync(piece);
        }

        await pipe.Writer.CompleteAsync();
        var value = await reading;
        return (request.FindProblem(), value);

        async Task WriteAsync(string piece) =>
            await pipe.Writer.WriteAsync((encoding ?? Encoding.UTF8).GetBytes(piece), TestContext.Current.CancellationToken);
    }

    private sealed class ServerPipe(PipeReader reader) : IRequestBodyPipeFeature
    {
        public PipeReader Reader => reader;
    }
}
