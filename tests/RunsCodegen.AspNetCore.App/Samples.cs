namespace RunsCodegen.AspNetCore.App;

internal static class Samples
{
    public static Order Order(int id) => new(
        id, 9_007_199_254_740_993, 12.50m, 0.25, 1.5f, "Shoes", null, new("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), new(2026, 1, 2), TimeSpan.FromMinutes(90), new("https://example.com/a"),
        OrderState.Paid, new("Main St 1", null), null, [new(2, "A-1")], new(StringComparer.Ordinal) { ["a"] = 1 }, null, true, [1, 2, 3]);
}
