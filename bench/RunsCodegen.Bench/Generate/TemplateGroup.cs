using System.Globalization;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;
using RunsCodegen.Disk;
using RunsCodegen.Emit;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading;
using RunsCodegen.Shaping;

namespace RunsCodegen.Bench.Generate;

/// <summary>What the templates take of it: everything decided, nothing on disk.</summary>
internal sealed class TemplateGroup : IBenchGroup
{
    /// <summary>The files, put on disk one by one.</summary>
    public const string Disk = "the same files, written to disk";

    // Of each come a record and its codec.
    private const int Schemas = 2_500;

    private const string Thing = """
        "ThingN":{"type":"object","description":"One of many.","required":["id","name","count"],"properties":{
        "id":{"type":"string"},"name":{"type":"string","description":"What people call it."},"count":{"type":"integer"},"price":{"type":"number"},
        "isOpen":{"type":"boolean"},"madeAt":{"type":"string","format":"date-time"},"tags":{"type":"array","items":{"type":"string"}},
        "next":{"$ref":"#/components/schemas/ThingM"},"others":{"type":"array","items":{"$ref":"#/components/schemas/ThingM"}},
        "labels":{"type":"object","additionalProperties":{"type":"string"}},"note":{"type":["string","null"]},"key":{"type":"string","format":"uuid"}}}
        """;

    public string Name => "templates";

    public IReadOnlyList<string> Versions => [Machine.VersionOf(typeof(Scriban.Template))];

    public IEnumerable<MeasuredTable> Run()
    {
        var model = Model();
        var files = Emitted(model);
        var folder = Path.Combine(Cache.Folder, "out", Name);
        yield return Turns.Measure("templates", string.Create(CultureInfo.InvariantCulture, $"{files.Length:N0} class files, twelve members in each"), Disk,
        [
            BenchCase.Of("ours", () => Emitted(model)),
            BenchCase.Of(Disk, () => Written(files, Path.Combine(folder, Path.GetRandomFileName()))),
            BenchCase.Of("limit: their bytes copied", () => Array.ConvertAll(files, f => f.Utf8.AsSpan().ToArray())),
        ]);
        Generator.Forget(Name);
    }

    private static CodeModel Model()
    {
        var schemas = string.Join(",\n", Enumerable.Range(0, Schemas).Select(Schema));
        var document = new SpecFile("things.json", "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Things\",\"version\":\"1\"},\"components\":{\"schemas\":{" + schemas + "}}}");
        var read = SpecReader.Read(document, new DiskSpecFiles(document.Path), ReadingLimits.Default).Document;
        return Shaper.Shape(read!, new CodegenOptions { Namespace = "Things", Targets = [Target.Models] }).Model
            ?? throw new InvalidOperationException("There is nothing to print.");
    }

    private static string Schema(int number) => Thing
        .Replace("ThingN", string.Create(CultureInfo.InvariantCulture, $"Thing{number}"), StringComparison.Ordinal)
        .Replace("ThingM", string.Create(CultureInfo.InvariantCulture, $"Thing{(number + 1) % Schemas}"), StringComparison.Ordinal);

    private static GeneratedFile[] Emitted(CodeModel model)
    {
        using var emitter = new Emitter(TemplateOverrides.None);
        return [.. emitter.Emit(model).Files.Where(f => f.Path.StartsWith("Models/", StringComparison.Ordinal))];
    }

    private static string Written(GeneratedFile[] files, string folder)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Utf8);
        }

        return folder;
    }
}
