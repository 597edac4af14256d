using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Options;

/// <summary>An options file → <see cref="CodegenOptions"/>. JSON with comments and trailing commas.</summary>
public static class OptionsReader
{
    /// <summary>Reads the file; options that are at fault keep their defaults.</summary>
    public static OptionsResult Read(SpecFile file)
    {
        var root = Place.Of(file.Path);
        var positions = JsonPositions.Of(file);
        var bag = new DiagnosticBag();
        var options = new CodegenOptions();
        try
        {
            using var json = JsonDocument.Parse(file.Text, JsonPositions.Syntax);
            options = ReadRoot(json.RootElement, root, bag);
        }
        catch (JsonException failure)
        {
            bag.Add(Catalogue.OptionsFileNotJson(root.At(JsonPositions.Fault), Reason(failure)));
        }

        return new OptionsResult(options, bag.ToImmutable(), positions);
    }

    private static CodegenOptions ReadRoot(JsonElement json, Place root, DiagnosticBag bag)
    {
        var options = new CodegenOptions();
        if (json.ValueKind != JsonValueKind.Object)
        {
            bag.Add(Catalogue.OptionsFileNotJson(root, "it must be an object"));
            return options;
        }

        foreach (var member in json.EnumerateObject())
        {
            var value = new OptionValue(member.Name, member.Value, root.At(member.Name), bag);
            options = OptionNames.All.TryGetValue(member.Name, out var set)
                ? set(options, value)
                : Unknown(options, value);
        }

        return options;
    }

    private static CodegenOptions Unknown(CodegenOptions options, OptionValue value)
    {
        value.Bag.Add(Catalogue.UnknownOption(value.Place, value.Name, Nearest.Of(value.Name, OptionNames.All.Keys)));
        return options;
    }

    // The parser ends its text with the position, which the location says already.
    private static string Reason(JsonException failure)
    {
        var text = failure.Message;
        var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        text = (end < 0 ? text : text[..end]).TrimEnd('.');
        return text.Length == 0 ? "it cannot be parsed" : char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}

/// <summary>The options, what is wrong with them, and where each stands.</summary>
public sealed record OptionsResult(CodegenOptions Options, ImmutableArray<Diagnostic> Diagnostics, ILocator Locator);
