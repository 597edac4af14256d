namespace RunsCodegen.Output.Runtime;

using global::System.Globalization;
using global::System.Text.Json;

/// <content>Numbers and strings (Validation §6.2, §6.3).</content>
internal sealed partial class SchemaEvaluation
{
    private bool IsNumber(NumberLimits limits, JsonElement value)
    {
        var number = ElementText.Number(value);
        return (limits.Minimum is not { } min || number.CompareTo(min) >= 0 || Fail("minimum", $"must be at least {min.Decimal}"))
            & (limits.ExclusiveMinimum is not { } above || number.CompareTo(above) > 0 || Fail("exclusiveMinimum", $"must be more than {above.Decimal}"))
            & (limits.Maximum is not { } max || number.CompareTo(max) <= 0 || Fail("maximum", $"must be at most {max.Decimal}"))
            & (limits.ExclusiveMaximum is not { } below || number.CompareTo(below) < 0 || Fail("exclusiveMaximum", $"must be less than {below.Decimal}"))
            & (limits.MultipleOf is not { } divisor || number.IsMultipleOf(divisor) || Fail("multipleOf", $"must be a multiple of {divisor.Decimal}"));
    }

    private bool IsString(JsonSchema schema, JsonElement value)
    {
        if (schema is { MinLength: null, MaxLength: null, Pattern: null, Format: null })
        {
            return true;
        }

        var text = ElementText.Of(value);
        var length = schema.MinLength is null && schema.MaxLength is null ? 0 : Runtime.Check.CodePoints(text);
        return (schema.MinLength is not { } min || length >= min || Fail("minLength", Count("at least", min, "character")))
            & (schema.MaxLength is not { } max || length <= max || Fail("maxLength", Count("at most", max, "character")))
            & (schema.Pattern is not { } pattern || pattern.IsMatch(text) || Fail("pattern", $"must match {pattern}"))
            & (schema.Format is not { } format || FormatCheck.Is(format, text) || Fail("format", $"must be of format {format}"));
    }

    private static string Count(string bound, int limit, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"must have {bound} {limit} {what}{(limit == 1 ? "" : "s")}");
}
