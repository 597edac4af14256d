namespace RunsCodegen.Output.Runtime;

using global::System.Threading.Tasks;

/// <summary>The success of a call, for those who do not ask for the response.</summary>
internal static class Success
{
    /// <summary>The body that every success has.</summary>
    internal static async Task<TBody> BodyAsync<TResponse, TBody>(Task<TResponse> call)
        where TResponse : OperationResponse<TBody> => (await call.ConfigureAwait(false)).EnsureSuccess();

    /// <summary>The response, where successes differ in their bodies.</summary>
    internal static async Task<TResponse> ResponseAsync<TResponse>(Task<TResponse> call)
        where TResponse : OperationResponse
    {
        var response = await call.ConfigureAwait(false);
        response.EnsureSuccess();
        return response;
    }

    /// <summary>Nothing, where no success has a body.</summary>
    internal static async Task EnsureAsync<TResponse>(Task<TResponse> call)
        where TResponse : OperationResponse => (await call.ConfigureAwait(false)).EnsureSuccess();
}
