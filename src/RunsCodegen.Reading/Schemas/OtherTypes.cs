using System.Collections.Frozen;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Words that documents write as <c>type</c> and the specification does not know, where it is clear what is meant.</summary>
internal sealed record OtherTypes(JsonTypes Type, string? Format)
{
    private static readonly FrozenDictionary<string, OtherTypes> All = Rows().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word means; null when that is not clear.</summary>
    public static OtherTypes? Find(string word) => All.GetValueOrDefault(word);

    private static Dictionary<string, OtherTypes> Rows()
    {
        var all = new Dictionary<string, OtherTypes>(StringComparer.OrdinalIgnoreCase);
        Add("file binary", JsonTypes.String, "binary");
        Add("date", JsonTypes.String, "date");
        Add("datetime date-time timestamp", JsonTypes.String, "date-time");
        Add("uuid guid", JsonTypes.String, "uuid");
        Add("uri url", JsonTypes.String, "uri");
        Add("text str char password email", JsonTypes.String, null);
        Add("int int32", JsonTypes.Integer, "int32");
        Add("long int64", JsonTypes.Integer, "int64");
        Add("float", JsonTypes.Number, "float");
        Add("double", JsonTypes.Number, "double");
        Add("decimal", JsonTypes.Number, "decimal");
        Add("bool", JsonTypes.Boolean, null);
        Add("list", JsonTypes.Array, null);
        Add("map dict hash json", JsonTypes.Object, null);
        return all;

        void Add(string words, JsonTypes type, string? format)
        {
            foreach (var word in words.Split(' '))
            {
                all.Add(word, new OtherTypes(type, format));
            }
        }
    }
}
