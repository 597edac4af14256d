using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Options;

/// <summary>One entry of the options file on its way to a typed value; what is at fault is reported and keeps what was there.</summary>
internal sealed record OptionValue(string Name, JsonElement Json, Place Place, DiagnosticBag Bag)
{
    public bool Bool(bool otherwise) => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong("true or false", otherwise),
    };

    public int Number(int least, int most, int otherwise) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : Wrong(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), otherwise);

    public T Word<T>(WordTable<T> words, T otherwise) =>
        Json.ValueKind == JsonValueKind.String && words.TryGetValue(Json.GetString()!, out var value)
            ? value
            : Wrong("one of " + string.Join(", ", words.Keys.Select(w => $"'{w}'")), otherwise);

    public string? Namespace() =>
        Json.ValueKind == JsonValueKind.String && NamespaceText.IsNamespace(Json.GetString()!)
            ? Json.GetString()
            : Wrong<string?>(NamespaceText.Expected, null);

    public ImmutableArray<string> Origins()
    {
        if (Json.ValueKind != JsonValueKind.Array)
        {
            return Wrong<ImmutableArray<string>>("a list such as [\"https://specs.example.com\"]", []);
        }

        var origins = ImmutableArray.CreateBuilder<string>();
        foreach (var (index, item) in Json.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String && OriginText.Of(item.GetString()!) is { } origin)
            {
                origins.Add(origin);
            }
            else
            {
                Bag.Add(Catalogue.OptionHasWrongType(Place.At(index), Name, OriginText.Expected));
            }
        }

        return origins.ToImmutable();
    }

    public ImmutableArray<Target> Targets(ImmutableArray<Target> otherwise)
    {
        if (Json.ValueKind != JsonValueKind.Array || Json.GetArrayLength() == 0)
        {
            return Wrong("a list such as [\"models\", \"client\"]", otherwise);
        }

        var words = new List<string>();
        foreach (var (index, item) in Json.EnumerateArray().Index())
        {
            var word = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.ToString();
            if (Words.TargetFault(word) is { } fault)
            {
                Bag.Add(Catalogue.OptionHasWrongType(Place.At(index), Name, fault));
            }
            else
            {
                words.Add(word);
            }
        }

        return words.Count == 0 ? otherwise : Words.TargetsOf(words);
    }

    public SeverityOverrides Severities()
    {
        var none = SeverityOverrides.Empty;
        return Json.ValueKind != JsonValueKind.Object
            ? Wrong("an object such as { \"RCG2005\": \"off\" }", none)
            : Json.EnumerateObject().Aggregate(none, AddSeverity);
    }

    private SeverityOverrides AddSeverity(SeverityOverrides severities, JsonProperty entry)
    {
        var place = Place.At(entry.Name);
        var word = entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : "";
        var fault = SeverityText.Fault(place, entry.Name, word);
        if (fault is not null)
        {
            Bag.Add(fault);
            return severities;
        }

        return severities.With(entry.Name, Words.Severities[word]);
    }

    private T Wrong<T>(string expected, T otherwise)
    {
        Bag.Add(Catalogue.OptionHasWrongType(Place, Name, expected));
        return otherwise;
    }
}
