using System.Text.Json;
using System.Text.Json.Serialization;
using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;

namespace RunsCodegen.Runtime.Tests;

// Records and codecs as the generator emits them.
[JsonConverter(typeof(JobConverter))]
public sealed record Job
{
    public required string Id { get; init; }

    public required string? Owner { get; init; }

    public string? Title { get; init; }

    public Optional<int?> Retries { get; init; }

    public required double Cost { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyDictionary<string, JsonAny>? Labels { get; init; }
}

public sealed class JobConverter : JsonConverter<Job>
{
    public override Job Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonConversion.Read<Job, JobJson>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Job value, JsonSerializerOptions options) =>
        JsonConversion.Write<Job, JobJson>(writer, value, options);
}

internal sealed class JobJson : IJsonCodec<Job>
{
    private static readonly JsonMembers s_members = new(
        """
        id!
        owner!
        title?
        retries?
        cost!
        tags?
        labels?
        """);

    public static Job Read(JsonReader reader)
    {
        var seen = default(MemberSet);
        string id = "";
        string? owner = null;
        string? title = null;
        var retries = default(Optional<int?>);
        var cost = 0d;
        IReadOnlyList<string>? tags = null;
        IReadOnlyDictionary<string, JsonAny>? labels = null;
        if (reader.BeginObject())
        {
            do
            {
                switch (reader.ReadMember(s_members, ref seen))
                {
                    case 0:
                        id = reader.ReadString(s_members, 0);
                        break;
                    case 1:
                        owner = NullCodec<string, StringCodec>.Read(reader);
                        break;
                    case 2:
                        title = reader.ReadString(s_members, 2);
                        break;
                    case 3:
                        retries = NullableCodec<int, Int32Codec>.Read(reader);
                        break;
                    case 4:
                        cost = reader.ReadDouble();
                        break;
                    case 5:
                        tags = ListCodec<string, StringCodec>.Read(reader);
                        break;
                    case 6:
                        labels = MapCodec<JsonAny, JsonAnyCodec>.Read(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
            while (reader.NextMember());
        }

        reader.EndObject(s_members, seen);
        return new Job { Id = id, Owner = owner, Title = title, Retries = retries, Cost = cost, Tags = tags, Labels = labels };
    }

    public static void Write(JsonWriter writer, Job value)
    {
        writer.BeginObject();
        writer.Member(",\"id\":"u8);
        writer.String(value.Id);
        writer.Member(",\"owner\":"u8);
        NullCodec<string, StringCodec>.Write(writer, value.Owner);
        if (value.Title is not null)
        {
            writer.Member(",\"title\":"u8);
            writer.String(value.Title);
        }

        if (value.Retries.HasValue)
        {
            writer.Member(",\"retries\":"u8);
            NullableCodec<int, Int32Codec>.Write(writer, value.Retries.Value);
        }

        writer.Member(",\"cost\":"u8);
        writer.Double(value.Cost);
        if (value.Tags is not null)
        {
            writer.Member(",\"tags\":"u8);
            ListCodec<string, StringCodec>.Write(writer, value.Tags);
        }

        if (value.Labels is not null)
        {
            writer.Member(",\"labels\":"u8);
            MapCodec<JsonAny, JsonAnyCodec>.Write(writer, value.Labels);
        }

        writer.EndObject();
    }
}

[JsonConverter(typeof(CodecConverter<Node, NodeJson>))]
public sealed record Node
{
    public int Value { get; init; }

    public IReadOnlyList<Node> Children { get; init; } = [];
}

internal sealed class NodeJson : IJsonCodec<Node>
{
    private static readonly JsonMembers s_members = new(["value!", "children!"]);

    public static Node Read(JsonReader reader) => reader.HasStack ? ReadMembers(reader) : JsonStack.Read(reader, ReadMembers);

    public static void Write(JsonWriter writer, Node value)
    {
        if (writer.HasStack)
        {
            WriteMembers(writer, value);
        }
        else
        {
            JsonStack.Write(writer, value, WriteMembers);
        }
    }

    private static Node ReadMembers(JsonReader reader)
    {
        var seen = default(MemberSet);
        var number = 0;
        IReadOnlyList<Node> children = [];
        if (reader.BeginObject())
        {
            do
            {
                switch (reader.ReadMember(s_members, ref seen))
                {
                    case 0:
                        number = reader.ReadInt32();
                        break;
                    case 1:
                        children = ListCodec<Node, NodeJson>.Read(reader);
                        break;
                    default:
                        throw reader.UnknownMember();
                }
            }
            while (reader.NextMember());
        }

        reader.EndObject(s_members, seen);
        return new Node { Value = number, Children = children };
    }

    private static void WriteMembers(JsonWriter writer, Node value)
    {
        writer.BeginObject();
        writer.Member(",\"value\":"u8);
        writer.Int32(value.Value);
        writer.Member(",\"children\":"u8);
        ListCodec<Node, NodeJson>.Write(writer, value.Children);
        writer.EndObject();
    }
}
