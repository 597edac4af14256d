using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>What the output will say; nothing is left to decide.</summary>
public sealed record CodeModel
{
    public required string Namespace { get; init; }

    public required LimitsCode Limits { get; init; }

    public ImmutableArray<RecordCode> Records { get; init; } = [];

    public ImmutableArray<EnumCode> Enums { get; init; } = [];

    public ImmutableArray<ClosedEnumCode> ClosedEnums { get; init; } = [];

    public ImmutableArray<UnionCode> Unions { get; init; } = [];

    public ImmutableArray<ValidatorCode> Validators { get; init; } = [];

    public ImmutableArray<JsonSchemaCode> JsonSchemas { get; init; } = [];

    public ImmutableArray<TextShapeCode> TextShapes { get; init; } = [];

    public ImmutableArray<ClientCode> Clients { get; init; } = [];

    public ImmutableArray<ResponseCode> ClientResponses { get; init; } = [];

    public ImmutableArray<ControllerCode> Controllers { get; init; } = [];

    public ImmutableArray<HandlerCode> Handlers { get; init; } = [];

    /// <summary>Null when no controller returns a result.</summary>
    public ActionResultCode? ActionResult { get; init; }

    public ImmutableArray<ResultCode> ServerResults { get; init; } = [];

    public ImmutableArray<StreamedBodyCode> StreamedBodies { get; init; } = [];

    public ImmutableArray<Utf8ItemCode> Utf8Items { get; init; } = [];

    /// <summary>Bodies in parts with files among them.</summary>
    public ImmutableArray<FormCode> Forms { get; init; } = [];

    /// <summary>Bodies of which there are several types.</summary>
    public ImmutableArray<BodyChoiceCode> BodyChoices { get; init; } = [];

    public SecurityCode? Security { get; init; }

    public ServersCode? Servers { get; init; }
}

/// <summary>Limits that the Runtime obeys.</summary>
public sealed record LimitsCode(string Namespace, int MaxDepth);

/// <summary>A documentation comment.</summary>
/// <param name="Summary">Text of the summary; never empty.</param>
/// <param name="Remarks">Text of the remarks, if any.</param>
public sealed record DocCode(string Summary, string? Remarks);

/// <summary>
/// What templates call the framework's types: short, unless the document has a type of that name, then fully qualified.
/// </summary>
public sealed record FrameworkNames
{
    public required string CancellationToken { get; init; }

    public required string Func { get; init; }

    public required string HttpClient { get; init; }

    public required string IAsyncEnumerable { get; init; }

    public required string IReadOnlyDictionary { get; init; }

    public required string IReadOnlyList { get; init; }

    public required string ReadOnlySpan { get; init; }

    public required string Stream { get; init; }

    public required string Task { get; init; }

    public required string Uri { get; init; }

    public required string ValueTask { get; init; }
}
