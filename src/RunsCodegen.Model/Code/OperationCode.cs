using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>What a client and a controller both know of an operation.</summary>
public sealed record OperationCode
{
    /// <summary>The C# name without a suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The document's name for it, for traces and route names.</summary>
    public required string Id { get; init; }

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The HTTP method as the wire has it.</summary>
    public required string Method { get; init; }

    /// <summary>The path template as the document writes it.</summary>
    public required string Route { get; init; }

    /// <summary>The path cut into literals and parameters.</summary>
    public required ImmutableArray<PathPartCode> Path { get; init; }

    /// <summary>Required parameters first, in document order.</summary>
    public ImmutableArray<ParameterCode> Parameters { get; init; } = [];

    public RequestBodyCode? Body { get; init; }

    /// <summary>Parameters and body as C# parameters: what must be given first.</summary>
    public ImmutableArray<ArgumentCode> Arguments { get; init; } = [];

    /// <summary>Name of the argument that says where the request goes; null when the server of the client does.</summary>
    public string? Target { get; init; }

    /// <summary>The server of the operation alone; null when the client's own serves it.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>The MVC attribute for the method, as <c>HttpGet</c>; null when there is none.</summary>
    public string? VerbAttribute { get; init; }

    /// <summary>Whether parameters or body have anything to check.</summary>
    public bool HasRules => Body?.Rules is not null || Parameters.Any(p => p.Rules is not null);

    public required ResponseCode Response { get; init; }

    public required ResultCode Result { get; init; }

    /// <summary>Alternatives of credentials, any one of which suffices.</summary>
    public ImmutableArray<CredentialsCode> Security { get; init; } = [];

    /// <summary>What any of <see cref="Security"/> sends, each once.</summary>
    public IEnumerable<CredentialCode> Credentials => Security.SelectMany(s => s.All).Distinct();

    /// <summary>Whether calls carry credentials if there are any.</summary>
    public bool HasCredentials => !Security.IsEmpty;

    /// <summary>The same as <see cref="Security"/> in the notation of the Runtime's attribute; empty when calls are anonymous.</summary>
    public ImmutableArray<string> SecurityTexts { get; init; } = [];

    /// <summary>Whether calls need credentials.</summary>
    public bool HasSecurity => !SecurityTexts.IsEmpty;

    /// <summary>The <c>Accept</c> header a client sends.</summary>
    public required string Accept { get; init; }
}

/// <summary>A C# parameter.</summary>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Doc">What it is.</param>
/// <param name="IsRequired">Whether callers must give it; else it is null by default.</param>
/// <param name="IsValueType">Whether it is of a value type.</param>
public sealed record ArgumentCode(string Name, string Type, DocCode Doc, bool IsRequired, bool IsValueType)
{
    /// <summary>The name without <c>@</c>, for documentation.</summary>
    public string BareName => Name.TrimStart('@');

    /// <summary>Whether null could be given and must not be.</summary>
    public bool IsChecked => IsRequired && !IsValueType && !Type.EndsWith('?');
}

/// <summary>A piece of a path: a literal, or else a parameter.</summary>
public sealed record PathPartCode(string? Literal, ParameterCode? Parameter);

/// <summary>A parameter as a C# parameter.</summary>
public sealed record ParameterCode
{
    /// <summary>The C# name, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary>Name of a local that holds the value once it is known to be there.</summary>
    public required string Local { get; init; }

    public required string WireName { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>The declared type, with <c>?</c> when it may be left out.</summary>
    public required string Type { get; init; }

    /// <summary>Fully qualified type of the value itself; of the items for a list.</summary>
    public required string ValueType { get; init; }

    /// <summary>The codec between value, or item, and text.</summary>
    public required string TextCodec { get; init; }

    public bool IsRequired { get; init; }

    public bool IsValueType { get; init; }

    public bool InPath { get; init; }

    public bool InQuery { get; init; }

    public bool InHeader { get; init; }

    /// <summary>Where it travels, in OpenAPI's word.</summary>
    public required string In { get; init; }

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether each item is sent as a parameter of its own.</summary>
    public bool IsExploded { get; init; }

    /// <summary>What stands between the items of a list that is not exploded, as C# text of a char.</summary>
    public string Delimiter { get; init; } = "','";

    /// <summary>The method of the Runtime's request reader that reads it.</summary>
    public required string ReaderMethod { get; init; }

    /// <summary>Members of an object sent with a parameter each (style deepObject).</summary>
    public DeepObjectCode? DeepObject { get; init; }

    /// <summary>Checks of the value, which is in <see cref="Local"/>.</summary>
    public RulesCode? Rules { get; init; }
}

/// <summary>An object whose members travel as <c>name[member]</c>.</summary>
public sealed record DeepObjectCode(string Type, ImmutableArray<DeepMemberCode> Members);

/// <summary>One member of a deep object.</summary>
/// <param name="Name">C# name of the member.</param>
/// <param name="WireName">The whole name on the wire: <c>page[size]</c>.</param>
/// <param name="Local">Local that holds its value.</param>
/// <param name="ValueType">Fully qualified type of its value.</param>
/// <param name="ReaderMethod">The method of the Runtime's request reader that reads it.</param>
/// <param name="TextCodec">Codec of its text.</param>
/// <param name="Suffix">What turns the local into the member's type: empty, or an operator that says that it is there.</param>
/// <param name="IsRequired">Whether it must be there when the object is.</param>
public sealed record DeepMemberCode(string Name, string WireName, string Local, string ValueType, string ReaderMethod, string TextCodec, string Suffix, bool IsRequired);

/// <summary>A JSON request body.</summary>
public sealed record RequestBodyCode
{
    public required DocCode Doc { get; init; }

    /// <summary>The declared type, with <c>?</c> when the body may be left out.</summary>
    public required string Type { get; init; }

    public required string ValueType { get; init; }

    public required string Codec { get; init; }

    public required string ContentType { get; init; }

    public bool IsRequired { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Checks of the body, which is in the local <c>bodyValue</c>.</summary>
    public RulesCode? Rules { get; init; }
}
