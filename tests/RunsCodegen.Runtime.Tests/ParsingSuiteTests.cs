using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>The JSON parsing test corpus: y_ must be read, n_ must be refused, i_ is ours to decide.</summary>
public sealed class ParsingSuiteTests
{
    // What we decided; everything else of the i_ files is refused.
    private static readonly string[] s_acceptedByChoice =
    [
        "i_number_double_huge_neg_exp.json",
        "i_number_huge_exp.json",
        "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json",
        "i_number_real_neg_overflow.json",
        "i_number_real_pos_overflow.json",
        "i_number_real_underflow.json",
        "i_number_too_big_neg_int.json",
        "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json",
        "i_structure_500_nested_arrays.json",
        "i_structure_UTF-8_BOM_empty_object.json",
    ];

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Corpus.Length == 0 ? [] : Directory.GetFiles(Corpus, "*.json").OrderBy(file => file, StringComparer.Ordinal).ToArray())
        {
            data.Add(Path.GetFileName(file));
        }

        if (data.Count == 0)
        {
            data.Add("");
        }

        return data;
    }

    private static string Corpus { get; } = FindCorpus();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_read_or_refused_whole_as_the_corpus_says(string file) =>
        Check(file, bytes => Json.Read<JsonAny, JsonAnyCodec>(bytes, 0, bytes.Length, 1000));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_skipped_or_refused_as_the_corpus_says(string file) =>
        Check(file, bytes => Json.Read<int, SkippingCodec>(bytes, 0, bytes.Length, 1000));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_read_piece_by_piece_as_the_corpus_says(string file) =>
        Check(
            file,
            bytes => Json.Read<int, WalkingCodec>(bytes, 0, bytes.Length, 1000),
            "i_number_huge_exp.json",
            "i_number_neg_int_huge_exp.json",
            "i_number_pos_double_huge_exp.json",
            "i_number_real_neg_overflow.json",
            "i_number_real_pos_overflow.json");

    private static void Check(string file, Action<byte[]> read, params string[] refusedHere)
    {
        if (file.Length == 0)
        {
            Assert.Skip("shared/specs/json-parsing is not beside this repository");
        }

        var bytes = File.ReadAllBytes(Path.Combine(Corpus, file));
        var isAccepted = file[0] == 'y' || (file[0] == 'i' && s_acceptedByChoice.Contains(file) && !refusedHere.Contains(file));
        if (isAccepted)
        {
            read(bytes);
        }
        else
        {
            var exception = Assert.Throws<JsonFormatException>(() => read(bytes));
            Assert.InRange(exception.BytePosition, 0, bytes.Length);
        }
    }

    private static string FindCorpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "specs", "json-parsing", "test_parsing");
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        return "";
    }

    private readonly struct SkippingCodec : IJsonCodec<int>
    {
        public static int Read(JsonReader reader)
        {
            reader.Skip();
            return reader.Position;
        }

        public static void Write(JsonWriter writer, int value) => throw new NotSupportedException();
    }

    // Reads with the methods that emitted code uses; numbers as doubles.
    private readonly struct WalkingCodec : IJsonCodec<int>
    {
        private static readonly JsonMembers s_members = new(["a?", "b?"]);

        public static int Read(JsonReader reader)
        {
            switch (reader.PeekKind())
            {
                case JsonKind.Null:
                    Assert.True(reader.TryReadNull());
                    break;
                case JsonKind.Boolean:
                    _ = reader.ReadBoolean();
                    break;
                case JsonKind.Number:
                    _ = reader.ReadDouble();
                    break;
                case JsonKind.String:
                    _ = reader.ReadString();
                    break;
                case JsonKind.Array:
                    for (var more = reader.BeginArray(); more; more = reader.NextItem())
                    {
                        _ = Read(reader);
                    }

                    break;
                case JsonKind.Object:
                    var seen = default(MemberSet);
                    for (var more = reader.BeginObject(); more; more = reader.NextMember())
                    {
                        _ = reader.ReadMember(s_members, ref seen);
                        _ = Read(reader);
                    }

                    break;
            }

            return 0;
        }

        public static void Write(JsonWriter writer, int value) => throw new NotSupportedException();
    }
}
