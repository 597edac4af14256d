namespace RunsCodegen.Output;

/// <summary>A response that the API description declares, ready to be sent by a controller or an endpoint.</summary>
public abstract partial class ApiResult : global::Microsoft.AspNetCore.Http.IResult
{
    private readonly global::RunsCodegen.Output.Runtime.ResponseBody? _body;
    private global::System.Collections.Generic.List<(string Name, global::Microsoft.Extensions.Primitives.StringValues Value)>? _headers;
    private string[]? _offered;

    private protected ApiResult(int statusCode, global::RunsCodegen.Output.Runtime.ResponseBody? body)
    {
        StatusCode = statusCode;
        _body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task ExecuteAsync(global::Microsoft.AspNetCore.Http.HttpContext httpContext)
    {
        global::System.ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCode;
        if (_headers is not null)
        {
            foreach (var (name, value) in _headers)
            {
                // Others may have set cookies of their own.
                httpContext.Response.Headers[name] = string.Equals(name, "Set-Cookie", global::System.StringComparison.OrdinalIgnoreCase)
                    ? global::Microsoft.Extensions.Primitives.StringValues.Concat(httpContext.Response.Headers.SetCookie, value)
                    : value;
            }
        }

        return _body is null ? global::System.Threading.Tasks.Task.CompletedTask : _body.SendAsync(httpContext, Negotiate(httpContext));
    }

    /// <summary>Says that the body may be of one of several content types, of which the request chooses.</summary>
    private protected void Offer(params string[] contentTypes) => _offered = contentTypes;

    private protected void SetHeader<T, TText>(string name, T? value)
        where T : class
        where TText : global::RunsCodegen.Output.Runtime.ITextCodec<T>
    {
        if (value is not null)
        {
            AddHeader(name, TText.Format(value));
        }
    }

    private protected void SetHeaderValue<T, TText>(string name, T? value)
        where T : struct
        where TText : global::RunsCodegen.Output.Runtime.ITextCodec<T>
    {
        if (value is { } present)
        {
            AddHeader(name, TText.Format(present));
        }
    }

    private string? Negotiate(global::Microsoft.AspNetCore.Http.HttpContext context)
    {
        if (_offered is null)
        {
            return null;
        }

        global::Microsoft.AspNetCore.Http.HeaderDictionaryExtensions.Append(context.Response.Headers, "Vary", "Accept");
        return global::RunsCodegen.Output.Runtime.AcceptHeader.Best(context.Request, _offered);
    }

    /// <summary>Sends a header whose values are lines of their own.</summary>
    private protected void SetHeaderLines(string name, global::System.Collections.Generic.IReadOnlyList<string>? lines)
    {
        if (lines is { Count: > 0 })
        {
            AddHeader(name, global::System.Linq.Enumerable.ToArray(lines));
        }
    }

    private protected void AddHeader(string name, global::Microsoft.Extensions.Primitives.StringValues value) => (_headers ??= []).Add((name, value));
}
