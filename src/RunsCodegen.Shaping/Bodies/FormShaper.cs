using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.JsonChecks;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>Multipart body with files → a type of its own: what is a file there is a string in JSON.</summary>
internal sealed class FormShaper(ShapingTools tools, RulesShaper rules)
{
    private readonly FileParts _files = new(tools.Shapes);
    private readonly RecordShaper _records = new(tools with { Diagnostics = new() });
    private readonly Dictionary<string, FormCode> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValidatorCode> _validators = new(StringComparer.Ordinal);

    /// <summary>The forms so far, in the order of the document.</summary>
    public ImmutableArray<FormCode> All => [.. _forms.Values];

    /// <summary>Their validators.</summary>
    public ImmutableArray<ValidatorCode> Validators => [.. _validators.Values];

    /// <summary>Makes the form of an operation, and returns its name.</summary>
    public string ShapeForm(MediaType media, string operation)
    {
        var resolved = tools.Shapes.Of(media.Schema!.Value);
        var record = (Shape.Record)resolved.Shape;
        var schema = tools.Shapes.Schema(resolved.Owner);
        var name = tools.TypeScope.Free(operation + "Form");
        var names = new NameScope([.. NameScope.ObjectMembers, name]);
        var locals = new NameScope(["parts", "value", "context"]);
        var members = record.Members.Select(m => Member(m, media, names, locals, schema)).ToImmutableArray();
        _forms.Add(name, new()
        {
            Namespace = tools.Namespace,
            Framework = tools.Framework.Names(),
            Name = name,
            Doc = Docs.Of($"The body of a request of '{operation}'.", schema.Annotations),
            Members = members,
            Others = record.Additional is null ? null : names.Free("AdditionalParts"),
            IsClosed = record.IsClosed,
        });
        AddValidator(name, record, members, media);
        return name;
    }

    /// <summary>The checks of a form; null when the body is none.</summary>
    public RulesCode? Rules(MediaType media, RepresentationCode code, string value) => _files.Of(media) switch
    {
        PartsKind.Values => null,
        PartsKind.Form => new() { Value = value, CheckedValue = value, Validators = _validators.ContainsKey(code.Type) ? [code.Type + "Validator"] : [] },
        _ => new() { Value = value, CheckedValue = value },
    };

    private FormMemberCode Member(Member member, MediaType media, NameScope names, NameScope locals, Schema owner)
    {
        var schema = tools.Shapes.Schema(member.Schema);
        var place = schema.Place.File == owner.Place.File ? schema.Place : owner.Place;
        var name = names.Settle(Identifiers.Pascal(member.Name), "Member", member.Name, place, tools.Diagnostics);
        var local = locals.Free(Identifiers.Local(name.TrimStart('_')) is { Length: > 0 } l && char.IsLetter(l[0]) ? l : "member");
        var code = new FormMemberCode
        {
            Name = name,
            Local = Identifiers.Escaped(local),
            WireName = member.Name,
            Doc = Docs.Of($"The member '{member.Name}'.", schema.Annotations),
            IsDeprecated = schema.Annotations.Deprecated,
            Type = "",
            IsRequired = member.IsRequired,
            Writer = "",
            Reader = "",
        };
        return _files.IsFileOrFiles(member, media) ? File(code, member, media) : Value(code, member, media);
    }

    private FormMemberCode File(FormMemberCode code, Member member, MediaType media)
    {
        var isFile = _files.IsFile(member, media);
        var owner = tools.Shapes.Schema(tools.Shapes.Of(member.Schema).Owner);
        var type = isFile ? "ApiFile" : $"{tools.Framework.Names().IReadOnlyList}<ApiFile>";
        return code with
        {
            Type = member.IsRequired ? type : type + "?",
            NeedsBang = member.IsRequired,
            OmitsNull = !member.IsRequired,
            Writer = isFile ? "File" : "Files",
            WriteArguments = ", " + PartFields.ContentType(media, member.Name, owner.String?.ContentMediaType),
            Reader = isFile ? "File" : "Files",
            ReadArguments = member.IsRequired ? ", true" : ", false",
        };
    }

    private FormMemberCode Value(FormMemberCode code, Member member, MediaType media)
    {
        var type = tools.Types.Of(member.Schema);
        var fallback = type.IsNullable && !member.IsRequired ? null : _records.Default(member);
        var canBeNull = type.IsNullable || (!member.IsRequired && fallback is null);
        var isRequired = member.IsRequired && !type.IsNullable && fallback is null;
        var read = isRequired ? type : type with { IsNullable = true };
        var field = PartFields.Of(media, member.Name);
        return code with
        {
            Type = canBeNull ? type.Text + "?" : type.Text,
            IsRequired = member.IsRequired && fallback is null,
            NeedsBang = isRequired && !type.IsValueType,
            OmitsNull = canBeNull,
            Default = fallback,
            Writer = $"Value<{type.Global}, {type.QualifiedCodec}>",
            WriteArguments = field,
            Reader = $"Value<{read.GlobalDeclared}, {read.QualifiedDeclaredCodec}>",
            ReadArguments = $"{(isRequired ? ", true" : ", false")}, {tools.TextShapes.Use(member.Schema)}{field}",
        };
    }

    private void AddValidator(string form, Shape.Record record, ImmutableArray<FormMemberCode> members, MediaType media)
    {
        var patterns = new PatternScope();
        var checks = record.Members
            .Select((m, i) => new MemberRulesCode(m.Name, "value." + members[i].Name, members[i].Local, Rules(m, media, members[i].Local, patterns)))
            .Where(m => !m.Rules.IsEmpty)
            .ToImmutableArray();
        if (!checks.IsEmpty)
        {
            _validators.Add(form, new()
            {
                Namespace = tools.Namespace,
                Name = form + "Validator",
                SchemaName = form,
                ValueType = $"global::{tools.Namespace}.{form}",
                Patterns = patterns.All,
                Rules = new() { Value = "value", CheckedValue = "value", Members = checks },
            });
        }
    }

    // Of files nothing is checked but how many there are.
    private RulesCode Rules(Member member, MediaType media, string local, PatternScope patterns)
    {
        if (!_files.IsFileOrFiles(member, media))
        {
            return rules.Use(member.Schema, local, patterns);
        }

        var resolved = tools.Shapes.Of(member.Schema);
        var counts = resolved.Shape is Types.Shape.List
            ? SchemaChecks.Of(tools, resolved, patterns, new Patterns(tools.Diagnostics)).RemoveAll(c => c.Method == "Check.UniqueItems")
            : [];
        return new() { Value = local, CheckedValue = local, Checks = counts };
    }
}
