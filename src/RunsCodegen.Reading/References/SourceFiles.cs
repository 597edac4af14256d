using System.Text;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.References;

/// <summary>The files of the description, each read once.</summary>
internal sealed class SourceFiles(ISpecFiles files, ReadingLimits limits, DiagnosticBag bag)
{
    private readonly Dictionary<string, SourceText> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<Written, SpecFileResult> _opened = [];
    private readonly List<SourceText> _inOrder = [];
    private readonly NodeBudget _budget = new(limits);
    private bool _saidExcess;

    public SpecLocator Locator { get; } = new();

    /// <summary>Every file read, the document first.</summary>
    public IReadOnlyList<SourceText> All => _inOrder;

    /// <summary>Reads the text of a file, unless it was read before. The result has no top when it cannot be read.</summary>
    public SourceText Read(SpecFile file)
    {
        if (_byPath.TryGetValue(file.Path, out var known))
        {
            return known;
        }

        var text = Parse(file);
        _byPath.Add(file.Path, text);
        _inOrder.Add(text);
        Locator.Add(text);
        return text;
    }

    /// <summary>The file that a relative reference names, or null and why there is none.</summary>
    public SourceText? Open(SourceText from, string reference, Place place, out Diagnostic? refusal)
    {
        if (!_opened.TryGetValue(new(from.File.Path, reference), out var opened))
        {
            if (_inOrder.Count >= limits.MaxFiles)
            {
                refusal = Catalogue.DocumentTooLarge(place, "files", limits.MaxFiles);
                return null;
            }

            opened = !RemoteAddress.IsLedTo(from.File.Path, reference, out var address) ? files.Open(from.File.Path, reference)
                : address is null ? new SpecFileResult.Remote(reference)
                : files.OpenRemote(address);
            _opened.Add(new(from.File.Path, reference), opened);
        }

        refusal = Refusal(opened, reference, place);
        return opened is SpecFileResult.Opened { File: var file } ? Read(file) : null;
    }

    /// <summary>The file at an address, or null where it may not be asked for.</summary>
    public SourceText? OpenRemote(Uri address)
    {
        var file = new Uri(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped));
        if (_byPath.TryGetValue(file.AbsoluteUri, out var known) || _inOrder.Count >= limits.MaxFiles)
        {
            return known;
        }

        if (!_opened.TryGetValue(new("", file.AbsoluteUri), out var opened))
        {
            _opened.Add(new("", file.AbsoluteUri), opened = files.OpenRemote(file));
        }

        return opened is SpecFileResult.Opened { File: var text } ? Read(text) : null;
    }

    private static Diagnostic? Refusal(SpecFileResult result, string reference, Place place) => result switch
    {
        SpecFileResult.NotFound => Catalogue.ReferenceNotFound(place, reference),
        SpecFileResult.Remote(var address) => Catalogue.RemoteReference(place, reference, RemoteAddress.Is(reference) ? null : address),
        SpecFileResult.Forbidden(_, var allowed) => Catalogue.ReferenceOutsideAllowedFolder(place, reference, allowed),
        SpecFileResult.Unreadable(var path, var reason) => Catalogue.UnreadableFile(place, path, reason).Demoted(),
        _ => null,
    };

    private SourceText Parse(SpecFile file)
    {
        var withoutMark = file.WithoutMark();
        if (IsLonger(withoutMark, limits.MaxFileLength))
        {
            bag.Add(Catalogue.DocumentTooLarge(Place.Of(file.Path), "characters in one file", limits.MaxFileLength));
            return SourceText.InCharacters(new SpecFile(file.Path, ""));
        }

        return BeginsWithBrace(withoutMark) ? ParseJson(withoutMark) : ParseYaml(withoutMark, jsonFault: null);
    }

    // No text has more characters than bytes.
    private static bool IsLonger(SpecFile file, int limit) =>
        file.Utf8.Length > limit && Encoding.UTF8.GetCharCount(file.Utf8.Span) > limit;

    private static bool BeginsWithBrace(SpecFile file)
    {
        var text = file.Utf8.Span;
        while (Rune.DecodeFromUtf8(text, out var rune, out var length) is System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            text = text[length..];
        }

        return text is [(byte)'{', ..];
    }

    private SourceText ParseJson(SpecFile file)
    {
        var source = SourceText.InBytes(file);
        var builder = new NodeBuilder(source, _budget);
        var spentBefore = _budget.Spent;
        if (JsonText.Read(source, builder) is not { } fault)
        {
            return Finished(source, builder);
        }

        // What begins with a brace and is not JSON may still be YAML, which allows comments and trailing commas.
        _budget.Rewind(spentBefore);
        return ParseYaml(file, fault);
    }

    private SourceText ParseYaml(SpecFile file, TextFault? jsonFault)
    {
        var source = SourceText.InCharacters(file);
        var builder = new NodeBuilder(source, _budget);
        if (YamlText.Read(source, builder) is not { } yamlFault)
        {
            return Finished(source, builder);
        }

        var fault = jsonFault ?? yamlFault;
        var unreadable = Catalogue.NotYamlOrJson(Locator.Pin(Place.Of(file.Path), fault.Line, fault.Column), fault.Reason);
        bag.Add(_inOrder.Count == 0 ? unreadable : unreadable.Demoted());
        return SourceText.InCharacters(file);
    }

    private SourceText Finished(SourceText source, NodeBuilder builder)
    {
        if (_budget.Excess is { } excess)
        {
            // Said once: every file read after this one is refused for the same reason.
            if (_saidExcess)
            {
                return SourceText.InCharacters(source.File);
            }

            _saidExcess = true;
            bag.Add(Catalogue.DocumentTooLarge(Place.Of(source.File.Path), excess.What, excess.Limit));
            return SourceText.InCharacters(source.File);
        }

        foreach (var (owner, name, offset) in builder.Duplicates)
        {
            var at = source.Locate(offset);
            bag.Add(Catalogue.DuplicateKey(Locator.Pin(owner.Place.At(name), at.Line, at.Column), name));
        }

        return source;
    }

    private sealed record Written(string From, string Reference);
}
