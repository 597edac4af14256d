using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace RunsCodegen.AspNetCore.App;

public sealed record Order(
    int Id,
    long Number,
    decimal Price,
    double Weight,
    float? Ratio,
    string Title,
    string? Note,
    Guid Key,
    DateTimeOffset At,
    DateOnly Day,
    TimeSpan? Took,
    Uri? Link,
    OrderState State,
    Address Ship,
    Address? Bill,
    IReadOnlyList<Line> Lines,
    Dictionary<string, int> Counts,
    int? Maybe,
    bool Done,
    byte[] Data);

public sealed record Line([Range(1, 100)] int Count, [MaxLength(20)] string Sku);

public sealed record Address(string Street, string? Zip);

[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
public enum OrderState
{
    Open,
    Paid,
    Sent,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Figure(string Name);

public sealed record Circle(string Name, double Radius) : Figure(Name);

public sealed record Square(string Name, double Side) : Figure(Name);

public sealed record Stored(string Name, long Size);
