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

    /// <summary>The route as ASP.NET Core takes it.</summary>
    public required string Route { get; init; }

    /// <summary>The same where brackets, which controllers take for tokens, stand for themselves.</summary>
    public string Pattern => Route.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "]", StringComparison.Ordinal);

    /// <summary>Whether a server can tell requests of the operation from those of others.</summary>
    public bool IsServed { get; init; } = true;

    /// <summary>What requests have besides method and route, where those do not tell operations apart.</summary>
    public ImmutableArray<RouteConditionCode> Conditions { get; init; } = [];

    /// <summary>The path cut into literals and parameters.</summary>
    public required ImmutableArray<PathPartCode> Path { get; init; }

    /// <summary>Pieces of the query that the document's path itself has, escaped.</summary>
    public ImmutableArray<string> FixedQuery { get; init; } = [];

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

    /// <summary>Whether any argument has anything to check.</summary>
    public bool HasRules => Arguments.Any(a => a.HasRules);

    /// <summary>Those of <see cref="Arguments"/> that have anything to check.</summary>
    public IEnumerable<ArgumentCode> RuledArguments => Arguments.Where(a => a.HasRules);

    public required ResponseCode Response { get; init; }

    public required ResultCode Result { get; init; }

    /// <summary>Alternatives of credentials, any one of which suffices.</summary>
    public ImmutableArray<CredentialsCode> Security { get; init; } = [];

    /// <summary>What any of <see cref="Security"/> sends, each once.</summary>
    public IEnumerable<CredentialCode> Credentials => Security.SelectMany(s => s.All).Distinct();

    /// <summary>Whether a client may have to add credentials.</summary>
    public bool HasCredentials => Credentials.Any();

    /// <summary>The same as <see cref="Security"/> in the notation of the Runtime's attribute; empty when calls are anonymous.</summary>
    public ImmutableArray<string> SecurityTexts { get; init; } = [];

    /// <summary>Whether calls need credentials.</summary>
    public bool HasSecurity => !SecurityTexts.IsEmpty;

    /// <summary>The <c>Accept</c> header a client sends.</summary>
    public required string Accept { get; init; }

    /// <summary>What a request must accept one of, to be answered with a success; empty where a success has no body.</summary>
    public ImmutableArray<string> Acceptable { get; init; } = [];

    /// <summary>Whether there is anything to accept.</summary>
    public bool ChecksAccept => !Acceptable.IsEmpty;
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

    /// <summary>Whether its value has anything to check.</summary>
    public bool HasRules { get; init; }

    /// <summary>Whether null could be given and must not be.</summary>
    public bool IsChecked => IsRequired && !IsValueType && !IsNullable;

    /// <summary>Whether null is one of the values.</summary>
    public bool IsNullable => Type.EndsWith('?');
}

/// <summary>A piece of a path: a literal, or else a parameter.</summary>
public sealed record PathPartCode(string? Literal, ParameterCode? Parameter);
