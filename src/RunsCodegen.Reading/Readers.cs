using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Documents;
using RunsCodegen.Reading.Operations;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Schemas;
using RunsCodegen.Reading.Swagger2;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading;

/// <summary>The readers of one description, each for one thing, and what they share.</summary>
internal sealed class Readers
{
    public Readers(SourceText document, Dialect dialect, SourceFiles files, ReadingLimits limits, DiagnosticBag bag)
    {
        (Document, Dialect, Limits, Bag) = (document, dialect, limits, bag);
        Fields = new Fields(bag);
        References = new ReferenceResolver(files, bag);
        Schemas = new SchemaReader(this);
        Servers = new ServerReader(this);
        Security = new SecurityReader(this);
        Contents = new ContentReader(this);
        Encodings = new EncodingReader(this);
        Headers = new HeaderReader(this);
        Parameters = new ParameterReader(this);
        Bodies = new BodyReader(this);
        Responses = new ResponseReader(this);
        Swagger2Forms = new Swagger2FormReader(this);
        Swagger2Parameters = new Swagger2ParameterReader(this);
        Swagger2Bodies = new Swagger2BodyReader(this);
        Swagger2Responses = new Swagger2ResponseReader(this);
        Operations = new OperationReader(this);
        Paths = new PathReader(this);
    }

    public SourceText Document { get; }

    public Dialect Dialect { get; }

    public ReadingLimits Limits { get; }

    public DiagnosticBag Bag { get; }

    public Fields Fields { get; }

    public ReferenceResolver References { get; }

    public JsonValues Values { get; } = new();

    public SchemaReader Schemas { get; }

    public ServerReader Servers { get; }

    public SecurityReader Security { get; }

    public ContentReader Contents { get; }

    public EncodingReader Encodings { get; }

    public HeaderReader Headers { get; }

    public ParameterReader Parameters { get; }

    public BodyReader Bodies { get; }

    public ResponseReader Responses { get; }

    public Swagger2FormReader Swagger2Forms { get; }

    public Swagger2ParameterReader Swagger2Parameters { get; }

    public Swagger2BodyReader Swagger2Bodies { get; }

    public Swagger2ResponseReader Swagger2Responses { get; }

    public OperationReader Operations { get; }

    public PathReader Paths { get; }
}
