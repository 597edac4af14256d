using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;

namespace Runs.Server.Http;

/// <summary>Replies that no operation makes: unknown paths, wrong methods, our own faults. Each has an <c>error</c> text.</summary>
internal static partial class ErrorReplies
{
    /// <summary>Gives a body to a status that was sent without one.</summary>
    public static Task SendStatusAsync(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        var text = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "Not Found",
            StatusCodes.Status405MethodNotAllowed => "Method Not Allowed",
            var status => "Status " + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return response.WriteAsJsonAsync(new ErrorText(text), ErrorTextJson.Default.ErrorText, cancellationToken: context.HttpContext.RequestAborted);
    }

    /// <summary>The declared 500; what went wrong is in the log and nowhere else.</summary>
    public static Task SendFaultAsync(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var isTags = endpoint?.Metadata.GetMetadata<IRouteNameMetadata>()?.RouteName == "addRunTags";
        return AddRunTagsResult
            .InternalServerError(new() { Error = isTags ? "Something went wrong, please try again." : "Internal Server Error" })
            .ExecuteAsync(context);
    }

    private sealed record ErrorText([property: JsonPropertyName("error")] string Error);

    [JsonSerializable(typeof(ErrorText))]
    private sealed partial class ErrorTextJson : JsonSerializerContext;
}
