namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.Threading.Tasks;

/// <summary>Bodies in parts.</summary>
internal static class MultipartReading
{
    internal static async Task<T?> ReadMultipartAsync<T, TCodec>(RequestReader request, TextShape shape, params PartField[] fields)
        where T : class
        where TCodec : IJsonCodec<T> => (await ReadAsync<T, TCodec>(request, shape, fields).ConfigureAwait(false)).Value;

    internal static async Task<T?> ReadMultipartValueAsync<T, TCodec>(RequestReader request, TextShape shape, params PartField[] fields)
        where T : struct
        where TCodec : IJsonCodec<T> => await ReadAsync<T, TCodec>(request, shape, fields).ConfigureAwait(false) is (true, var value) ? value : null;

    internal static async Task<T?> ReadPartsAsync<T, TParts>(RequestReader request)
        where T : class
        where TParts : IPartsCodec<T>
    {
        var (_, value) = await request.TryAsync<T>(async () =>
            await MultipartSections.ReadAsync(request).ConfigureAwait(false) is { } parts ? (true, TParts.Read(new(parts))) : default).ConfigureAwait(false);
        return value;
    }

    internal static async Task<IReadOnlyList<ApiFile>?> ReadPartsAsync(RequestReader request)
    {
        var (_, value) = await request.TryAsync<IReadOnlyList<ApiFile>>(async () => (true, await MultipartSections.ReadAsync(request).ConfigureAwait(false))).ConfigureAwait(false);
        return value;
    }

    private static Task<(bool IsRead, T? Value)> ReadAsync<T, TCodec>(RequestReader request, TextShape shape, PartField[] fields)
        where TCodec : IJsonCodec<T> => request.TryAsync<T>(async () =>
            await MultipartSections.ReadAsync(request).ConfigureAwait(false) is { } parts ? (true, MultipartText.Read<T, TCodec>(parts, shape, fields)) : default);
}
