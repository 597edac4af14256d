using System.Collections.Immutable;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Emit;

/// <summary>Which files come out, and from which template: read here and nowhere else.</summary>
internal static class TemplateCatalog
{
    /// <summary>The text that every file of C# begins with; it needs no model.</summary>
    public const string Header = "shared/header";

    /// <summary>The rows, in the order of the output's folders.</summary>
    public static ImmutableArray<TemplateRow> Rows { get; } =
    [
        TemplateRow.Of<RecordCode>("models/record", code => code.Records, r => $"Models/{r.Name}.g.cs"),
        TemplateRow.Of<RecordCode>("models/record_json", code => code.Records, r => $"Models/Json/{r.Name}Json.g.cs"),
        TemplateRow.Of<EnumCode>("models/enum", code => code.Enums, e => $"Models/{e.Name}.g.cs"),
        TemplateRow.Of<ClosedEnumCode>("models/closed_enum", code => code.ClosedEnums, e => $"Models/{e.Name}.g.cs"),
        TemplateRow.Of<ClosedEnumCode>("models/closed_enum_json", code => code.ClosedEnums, e => $"Models/Json/{e.Name}Json.g.cs"),
        TemplateRow.Of<UnionCode>("models/union", code => code.Unions, u => $"Models/{u.Name}.g.cs"),
        TemplateRow.Of<UnionCode>("models/union_json", code => code.Unions, u => $"Models/Json/{u.Name}Json.g.cs"),
        TemplateRow.Of<ValidatorCode>("models/validator", code => code.Validators, v => $"Models/Validation/{v.Name}.g.cs"),
        TemplateRow.Of<JsonSchemaCode>("models/json_schema", code => code.JsonSchemas, s => $"Models/Validation/{s.Name}.g.cs"),
        TemplateRow.Of<TextShapeCode>("models/text_shape", code => code.TextShapes, s => $"Models/Text/{s.Name}.g.cs"),
        TemplateRow.Of<FormCode>("models/form", code => code.Forms, f => $"Models/{f.Name}.g.cs"),
        TemplateRow.Of<FormCode>("models/form_parts", code => code.Forms, f => $"Models/Parts/{f.PartsName}.g.cs"),
        TemplateRow.Of<BodyChoiceCode>("models/body_choice", code => code.BodyChoices, b => $"Models/{b.Name}.g.cs"),
        TemplateRow.Of<ClientCode>("client/interface", code => code.Clients, c => $"Client/I{c.Name}.g.cs"),
        TemplateRow.Of<ClientCode>("client/client", code => code.Clients, c => $"Client/{c.Name}.g.cs"),
        TemplateRow.Of<ClientCode>("client/options", code => code.Clients, c => $"Client/{c.Name}Options.g.cs"),
        TemplateRow.Of<ClientCode>("client/registration", code => code.Clients.Where(c => c.DependencyInjection), c => $"Client/{c.Name}Registration.g.cs"),
        TemplateRow.Of<ResponseCode>("client/response", code => code.ClientResponses, r => $"Client/{r.Name}.g.cs"),
        TemplateRow.Of<ServersCode>("client/servers", code => code.Servers is null ? [] : [code.Servers], s => $"Client/{s.Name}.g.cs"),
        TemplateRow.Of<ControllerCode>("server/controller_base", code => code.Controllers, c => $"Server/{c.Name}Base.g.cs"),
        TemplateRow.Of<ControllerCode>("server/controller", code => code.Controllers, c => $"Server/{c.Name}.g.cs"),
        TemplateRow.Of<HandlerCode>("server/handler", code => code.Handlers, h => $"Server/{h.Name}.g.cs"),
        TemplateRow.Of<HandlerCode>("server/endpoints", code => code.Handlers, h => $"Server/{h.Endpoints}.g.cs"),
        TemplateRow.Of<ActionResultCode>("server/action_result", code => code.ActionResult is null ? [] : [code.ActionResult], _ => "Server/ApiResult.g.cs"),
        TemplateRow.Of<ResultCode>("server/result", code => code.ServerResults, r => $"Server/{r.Name}.g.cs"),
        TemplateRow.Of<StreamedBodyCode>("server/streamed_body", code => code.StreamedBodies, b => $"Server/{b.Name}.g.cs"),
        TemplateRow.Of<Utf8ItemCode>("server/utf8_item", code => code.Utf8Items, i => $"Server/{i.Name}.g.cs"),
        TemplateRow.Of<Utf8ItemCode>("server/utf8_item_json", code => code.Utf8Items, i => $"Server/{i.Name}Json.g.cs"),
        TemplateRow.Of<Utf8ItemCode>("server/utf8_writer", code => code.Utf8Items, i => $"Server/{i.Writer}.g.cs"),
        TemplateRow.Of<SecurityCode>("server/security", code => code.Security is null ? [] : [code.Security], s => $"Server/{s.Name}.g.cs"),
        TemplateRow.Of<LimitsCode>("shared/limits", code => [code.Limits], _ => "Runtime/ApiLimits.g.cs"),
    ];
}
