using System.ComponentModel.DataAnnotations;
using Runs;
using Runs.Runtime;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Samples;
using RunsCodegen.Bench.Server;

namespace RunsCodegen.Bench.Validate;

/// <summary>Checking values that are right, which is what nearly all are.</summary>
internal sealed class ValidateGroup : IBenchGroup
{
    private const string Attributes = "DataAnnotations (they do not look into the list)";
    private const string ByHand = "limit: written by hand";

    private static readonly string[] Tags = ["user_123456", "order-990", "eu-west"];

    public string Name => "validate";

    public IReadOnlyList<string> Versions => [];

    public IEnumerable<MeasuredTable> Run()
    {
        var (ours, peer) = (new AddRunTagsRequest { Tags = Tags }, new PeerBody { Tags = Tags });
        yield return Turns.Measure("validate-tags", "Check a body of three tags", Attributes,
        [
            BenchCase.Of("ours", () => Check(ours, AddRunTagsRequestValidator.Validate)),
            BenchCase.Of(Attributes, () => Validator.TryValidateObject(peer, new(peer), null, validateAllProperties: true) ? peer : throw Broken()),
            BenchCase.Of(ByHand, () => peer.Tags.Count <= 100 && peer.Tags.All(t => t.Length is > 0 and <= 128) ? peer : throw Broken()),
        ]);
        var page = SampleEvents.Page(1_000, Texts.Plain);
        yield return Turns.Measure("validate-events", "Check 1,000 events", ByHand,
        [
            BenchCase.Of("ours", () => Check(page, RunEventsPageValidator.Validate)),
            BenchCase.Of(ByHand, () => page.Events.Count <= 25_000 && page.Events.All(IsRight) ? page : throw Broken()),
        ]);
    }

    private static T Check<T>(T value, Action<T, global::Runs.Runtime.ValidationContext> validate)
    {
        var context = new global::Runs.Runtime.ValidationContext();
        validate(value, context);
        return context.HasErrors ? throw Broken() : value;
    }

    private static bool IsRight(RunEvent e) => e.Kind.IsKnown && e.Level.IsKnown && e.EnvironmentType is null or { IsKnown: true } && e.Style.Variant is null or { IsKnown: true };

    private static InvalidOperationException Broken() => new("The sample is right, so a check that refuses it is wrong.");
}
