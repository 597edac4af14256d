using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RunsCodegen.Model.Options;

/// <summary>Words and what they stand for. A few at most, so they are gone through.</summary>
/// <remarks>No dictionary: the framework's, of values that are no classes, are compiled anew in each run of the generator.</remarks>
public sealed class WordTable<T>(StringComparison comparison, params ImmutableArray<WordTable<T>.Word> words)
{
    /// <summary>The words, in the order in which they are listed.</summary>
    public IEnumerable<string> Keys => words.Select(w => w.Text);

    /// <summary>What a word stands for.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public T this[string text] => TryGetValue(text, out var value) ? value : throw new KeyNotFoundException($"'{text}' is none of {string.Join(", ", Keys)}");

    /// <summary>Whether there is such a word.</summary>
    public bool ContainsKey(string text) => TryGetValue(text, out _);

    /// <summary>What a word stands for, if there is such a word.</summary>
    public bool TryGetValue(string text, [MaybeNullWhen(false)] out T value)
    {
        foreach (var word in words)
        {
            if (string.Equals(word.Text, text, comparison))
            {
                value = word.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>One of the words.</summary>
    public sealed record Word(string Text, T Value);
}
