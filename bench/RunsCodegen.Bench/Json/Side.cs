namespace RunsCodegen.Bench.Json;

/// <summary>Who reads or writes, as tables and plots call it.</summary>
internal static class Side
{
    public const string Ours = "ours";
    public const string OursInSerializer = "ours, called by JsonSerializer";
    public const string Generated = "System.Text.Json source generation";
    public const string Reflection = "System.Text.Json reflection";
    public const string Newtonsoft = "Newtonsoft.Json";
    public const string Tokens = "limit: Utf8JsonReader, nothing made";
    public const string Graph = "limit: copy of the finished objects";
    public const string Walked = "limit: walk through it, nothing written";
    public const string Finished = "limit: copy of the finished text";
}
