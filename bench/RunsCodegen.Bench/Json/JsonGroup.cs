using System.Text.Json;
using Newtonsoft.Json.Linq;
using Runs;
using Runs.Runtime;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;
using RunsCodegen.Bench.Samples;

namespace RunsCodegen.Bench.Json;

/// <summary>Reading and writing JSON in memory.</summary>
internal sealed class JsonGroup : IBenchGroup
{
    private static readonly JsonSubject<AddRunTagsRequest, AddRunTagsRequestJson, PeerTags, PeerTags> Tags =
        new(PeerContext.Default.PeerTags, Limits.Copy);

    private static readonly JsonSubject<RunEventsPage, RunEventsPageJson, PeerPage<JsonElement>, PeerPage<JToken>> Events =
        new(PeerContext.Default.Page, Limits.Copy);

    private static readonly JsonSubject<RunTraceReply, RunTraceReplyJson, PeerTraceReply<JsonElement>, PeerTraceReply<JToken>> Trace =
        new(PeerContext.Default.TraceReply, Limits.Copy);

    public string Name => "json";

    public IReadOnlyList<string> Versions =>
    [
        Machine.VersionOf(typeof(JsonSerializer)),
        Machine.VersionOf(typeof(JToken)),
    ];

    public IEnumerable<MeasuredTable> Run()
    {
        var tags = new AddRunTagsRequest { Tags = new[] { "user_123456", "order-990", "eu-west" } };
        yield return Tags.Read("read-tags", "Read a small body", Text(Tags, tags), all: true);
        yield return Tags.Write("write-tags", "Write a small body", tags, all: true);
        var page = SampleEvents.Page(1_000, Texts.Plain);
        yield return Events.Read("read-events", "Read 1,000 events", Text(Events, page), all: true);
        yield return Events.Write("write-events", "Write 1,000 events", page, all: true);
        var trace = SampleTrace.Tree(10_000, Texts.Plain);
        yield return Trace.Read("read-trace", "Read a trace of 10,000 spans", Text(Trace, trace), all: true);
        yield return Trace.Write("write-trace", "Write a trace of 10,000 spans", trace, all: true, walk: Walk.Through);
        yield return Trace.Write("write-trace-read", "Write a trace of 10,000 spans that was read before", trace, all: false, asRead: true, walk: Walk.Through);
        foreach (var table in Variants("events", "1,000 events", Events, texts => SampleEvents.Page(1_000, texts))
            .Concat(Variants("trace", "a trace of 10,000 spans", Trace, texts => SampleTrace.Tree(10_000, texts))))
        {
            yield return table;
        }
    }

    public IEnumerable<Fact> Check() => Nesting.Check();

    private static IEnumerable<MeasuredTable> Variants<T, TCodec, TPeer, TNewtonsoft>(
        string id,
        string what,
        JsonSubject<T, TCodec, TPeer, TNewtonsoft> subject,
        Func<string[], T> sample)
        where TCodec : IJsonCodec<T>
        where T : notnull
        where TNewtonsoft : notnull
    {
        var compact = Text(subject, sample(Texts.Plain));
        yield return subject.Read($"read-{id}-indented", $"Read {what}, indented", JsonVariants.Indent(compact), all: false);
        yield return subject.Read($"read-{id}-reordered", $"Read {what}, members in the opposite order", JsonVariants.Reorder(compact), all: false);
        yield return subject.Read($"read-{id}-unknown", $"Read {what}, ten unknown members in each", JsonVariants.AddUnknown(compact), all: false);
        foreach (var (word, texts) in new[] { ("escapes", Texts.Escapes), ("Japanese", Texts.Japanese) })
        {
            var value = sample(texts);
            yield return subject.Read($"read-{id}-{word}", $"Read {what}, {word} in each message", Text(subject, value), all: false);
            yield return subject.Write($"write-{id}-{word}", $"Write {what}, {word} in each message", value, all: false);
        }
    }

    private static byte[] Text<T, TCodec, TPeer, TNewtonsoft>(JsonSubject<T, TCodec, TPeer, TNewtonsoft> _, T value)
        where TCodec : IJsonCodec<T>
        where T : notnull
        where TNewtonsoft : notnull => JsonSubject<T, TCodec, TPeer, TNewtonsoft>.Text(value);
}
