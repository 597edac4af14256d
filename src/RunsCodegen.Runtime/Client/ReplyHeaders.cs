namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

/// <summary>The headers of a reply, kept beyond its life.</summary>
internal sealed class ReplyHeaders
{
    private readonly HttpHeaders _ofReply;
    private readonly HttpHeaders _ofBody;
    private Dictionary<string, IReadOnlyList<string>>? _all;

    internal ReplyHeaders(HttpResponseMessage response) => (_ofReply, _ofBody) = (response.Headers, response.Content.Headers);

    // Most callers look at none.
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> All => _all ??= Copy();

    internal T? Get<T, TText>(string name)
        where T : class
        where TText : ITextCodec<T> => Find(name) is { } values ? Parse<T, TText>(name, string.Join(',', values)) : null;

    internal T? GetValue<T, TText>(string name)
        where T : struct
        where TText : ITextCodec<T> => Find(name) is { } values ? Parse<T, TText>(name, string.Join(',', values)) : null;

    /// <summary>The lines of a header that is no list although it may be there several times, such as Set-Cookie (RFC 6265 §3).</summary>
    internal IReadOnlyList<string>? Lines(string name) => Find(name)?.ToArray();

    /// <summary>What is thrown for a header that the document promises and the reply does not have.</summary>
    internal static FormatException Missing(string name) => new($"The reply does not have the header '{name}'.");

    private HeaderStringValues? Find(string name) =>
        _ofBody.NonValidated.TryGetValues(name, out var values) || _ofReply.NonValidated.TryGetValues(name, out values) ? values : null;

    private Dictionary<string, IReadOnlyList<string>> Copy()
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in _ofReply.NonValidated.Concat(_ofBody.NonValidated))
        {
            all[header.Key] = header.Value.ToArray();
        }

        return all;
    }

    private static T Parse<T, TText>(string name, string text)
        where TText : ITextCodec<T> =>
        TText.TryParse(text, out var value) ? value : throw new FormatException($"The header '{name}' is '{text}', which is not a value of its declared type.");
}
