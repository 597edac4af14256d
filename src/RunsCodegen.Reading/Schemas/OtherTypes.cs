using System.Collections.Frozen;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Words that documents write as <c>type</c> and the specification does not know, where it is clear what is meant.</summary>
internal sealed record OtherTypes(JsonTypes Type, string? Format)
{
    private static readonly FrozenDictionary<string, OtherTypes> All = Rows().ToFrozenDictionary(r => r.Word, r => r.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word means; null when that is not clear.</summary>
    public static OtherTypes? Find(string word) => All.GetValueOrDefault(word);

    private static IEnumerable<(string Word, OtherTypes Type)> Rows()
    {
        (string Words, JsonTypes Type, string? Format)[] rows =
        [
            ("file binary", JsonTypes.String, "binary"),
            ("date", JsonTypes.String, "date"),
            ("datetime date-time timestamp", JsonTypes.String, "date-time"),
            ("uuid guid", JsonTypes.String, "uuid"),
            ("uri url", JsonTypes.String, "uri"),
            ("text str char password email", JsonTypes.String, null),
            ("int int32", JsonTypes.Integer, "int32"),
            ("long int64", JsonTypes.Integer, "int64"),
            ("float", JsonTypes.Number, "float"),
            ("double", JsonTypes.Number, "double"),
            ("decimal", JsonTypes.Number, "decimal"),
            ("bool", JsonTypes.Boolean, null),
            ("list", JsonTypes.Array, null),
            ("map dict hash json", JsonTypes.Object, null),
        ];
        return rows.SelectMany(r => r.Words.Split(' '), (r, word) => (word, new OtherTypes(r.Type, r.Format)));
    }
}
