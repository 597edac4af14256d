using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace RunsCodegen.Emit;

/// <summary>The only user of Scriban. A template sees the members of its model by their C# names, and the functions of <see cref="CSharpText"/>.</summary>
internal sealed class TemplateRenderer
{
    private readonly TemplateTexts _texts;
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateContext _context;
    private object? _model;

    public TemplateRenderer(TemplateOverrides overrides)
    {
        _texts = new TemplateTexts(overrides);
        _context = NewContext(_texts);
        _context.TryGetVariable = FindInModel;
        _context.PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a template for a model.</summary>
    /// <exception cref="TemplateException">The template is missing, cannot be parsed or asks for what the model does not have.</exception>
    public string Render(string template, object model)
    {
        _model = model;
        try
        {
            return Parsed(template).Render(_context);
        }
        catch (ScriptRuntimeException failure)
        {
            // What stood half written must not begin the next text.
            _context.Reset();
            throw Failure(template, failure);
        }
    }

    /// <summary>The path that diagnostics print for a template.</summary>
    public string PathOf(string template) => _texts.Find(template)?.Path ?? template;

    // Scriban's defaults are made for untrusted templates: it cuts at 1 MiB, stops after 1,000 turns, prints nothing for a mistyped name.
    // Ours are the author's own; 0 means no limit, and Scriban still stops an endless include before the stack ends.
    private static TemplateContext NewContext(TemplateTexts texts) => new(Functions(), StringComparer.Ordinal)
    {
        TemplateLoader = texts,
        StrictVariables = true,
        EnableRelaxedMemberAccess = false,
        EnableRelaxedIndexerAccess = false,
        EnableRelaxedTargetAccess = false,
        EnableRelaxedFunctionAccess = false,
        LoopLimit = 0,
        LoopLimitQueryable = 0,
        LimitToString = 0,
        OutputLimit = 0,
        RecursiveLimit = 0,
        IndentOnEmptyLines = false,
        NewLine = "\n",
        MemberRenamer = member => member.Name,
    };

    private static ScriptObject Functions()
    {
        // Nothing else of Scriban's: what a template cannot compute, a shaper has decided.
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("include", new IncludeFunction(), readOnly: true);
        functions.SetValue("literal", DelegateCustomFunction.CreateFunc<string, string>(CSharpText.Literal), readOnly: true);
        functions.SetValue("utf8", DelegateCustomFunction.CreateFunc<string, string>(CSharpText.Utf8), readOnly: true);
        functions.SetValue("identifier", DelegateCustomFunction.CreateFunc<string, string>(CSharpText.Identifier), readOnly: true);
        functions.SetValue("doc", new DocFunction(), readOnly: true);
        return functions;
    }

    private bool FindInModel(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        return _model is not null && context.GetMemberAccessor(_model).TryGetValue(context, span, _model, variable.Name, out value);
    }

    private Template Parsed(string name)
    {
        if (_parsed.TryGetValue(name, out var known))
        {
            return known;
        }

        var text = _texts.Find(name) ?? throw new TemplateException(name, "there is no such template");
        var template = Template.Parse(text.Text, name);
        return template.HasErrors
            ? throw new TemplateException(name, string.Join("; ", template.Messages.Select(m => At(m.Span, m.Message))))
            : _parsed[name] = template;
    }

    private static TemplateException Failure(string template, ScriptRuntimeException failure)
    {
        // An error inside an include arrives wrapped; the innermost one knows the line at fault.
        var reason = failure is ScriptParserRuntimeException parser
            ? string.Join("; ", parser.ParserMessages.Select(m => $"'{m.Span.FileName}' {At(m.Span, m.Message)}"))
            : At(failure.Span, failure.GetBaseException() is TemplateException or ArgumentException
                ? failure.GetBaseException().Message
                : failure.OriginalMessage.Trim());
        return new TemplateException(string.IsNullOrEmpty(failure.Span.FileName) ? template : failure.Span.FileName, reason);
    }

    private static string At(SourceSpan span, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"line {span.Start.Line + 1}: {message}");

    // A delegate whose arguments may be left out is called by reflection, which would take a tenth of all rendering.
    private sealed class DocFunction() : DelegateCustomFunction(CSharpText.Doc)
    {
        protected override object? InvokeImpl(TemplateContext context, SourceSpan span, object?[] arguments) =>
            CSharpText.Doc((string?)arguments[0], (string?)arguments[1], (string?)arguments[2]);
    }
}
