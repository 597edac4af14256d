using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Runs;
using Runs.Runtime;

namespace RunsCodegen.Bench.Server;

/// <summary>
/// The operation written by hand, for speed alone: JSON by the emitted codecs and the limits of the schema. Nothing is
/// negotiated, an error says nothing, no other answer can be given, and a body must be there in one piece.
/// </summary>
internal static class ByHand
{
    public static Task AnswerAsync(HttpContext context)
    {
        var runId = (string)context.Request.RouteValues["runId"]!;
        if (runId.Length == 0 || Read(context) is not { } body || !body.Tags.Match(IsTag, AreTags))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        return SendAsync(context.Response, LeastAnswers.Reply(body));
    }

    private static bool IsTag(string tag) => tag.Length is > 0 and <= 128;

    private static bool AreTags(IReadOnlyList<string> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (!IsTag(tags[i]))
            {
                return false;
            }
        }

        return tags.Count <= 100;
    }

    private static AddRunTagsRequest? Read(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        if (!reader.TryRead(out var read) || !read.Buffer.IsSingleSegment || !MemoryMarshal.TryGetArray(read.Buffer.First, out var bytes))
        {
            throw new InvalidOperationException("The body is not there in one piece.");
        }

        try
        {
            return Runs.Runtime.Json.Read<AddRunTagsRequest, AddRunTagsRequestJson>(bytes.Array!, bytes.Offset, bytes.Count, ApiLimits.MaxDepth);
        }
        catch (JsonFormatException)
        {
            return null;
        }
        finally
        {
            reader.AdvanceTo(read.Buffer.End);
        }
    }

    private static Task SendAsync(HttpResponse response, AddRunTagsReply reply)
    {
        var buffer = PooledBuffer.Rent();
        Runs.Runtime.Json.Write<AddRunTagsReply, AddRunTagsReplyJson>(buffer, reply, ApiLimits.MaxDepth);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.Length;
        var sending = response.BodyWriter.WriteAsync(buffer.WrittenMemory);
        buffer.Return();
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }
}
