namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;

/// <summary>The headers of a reply, kept beyond its life.</summary>
internal sealed class ReplyHeaders
{
    private readonly Dictionary<string, IReadOnlyList<string>> _all = new(StringComparer.OrdinalIgnoreCase);

    internal ReplyHeaders(HttpResponseMessage response)
    {
        foreach (var header in response.Headers.NonValidated)
        {
            _all[header.Key] = header.Value.ToArray();
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            _all[header.Key] = header.Value.ToArray();
        }
    }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> All => _all;

    internal T? Get<T, TText>(string name)
        where T : class
        where TText : ITextCodec<T> => _all.TryGetValue(name, out var values) ? Parse<T, TText>(name, string.Join(',', values)) : null;

    internal T? GetValue<T, TText>(string name)
        where T : struct
        where TText : ITextCodec<T> => _all.TryGetValue(name, out var values) ? Parse<T, TText>(name, string.Join(',', values)) : null;

    /// <summary>The lines of a header that is no list although it may be there several times, such as Set-Cookie (RFC 6265 §3).</summary>
    internal IReadOnlyList<string>? Lines(string name) => _all.GetValueOrDefault(name);

    /// <summary>What is thrown for a header that the document promises and the reply does not have.</summary>
    internal static FormatException Missing(string name) => new($"The reply does not have the header '{name}'.");

    private static T Parse<T, TText>(string name, string text)
        where TText : ITextCodec<T> =>
        TText.TryParse(text, out var value) ? value : throw new FormatException($"The header '{name}' is '{text}', which is not a value of its declared type.");
}
