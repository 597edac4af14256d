using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Running;

/// <summary>What every operation of the server does while a case runs: keeps its arguments, answers as the case says.</summary>
internal sealed class StubHandler(WireCase @case)
{
    private string? _fault;

    /// <summary>The arguments by their names in C#; null as long as no operation was reached.</summary>
    public JsonObject? Received { get; private set; }

    /// <summary>What the operation got that it should not have, or did not get.</summary>
    public IEnumerable<string> Problems()
    {
        if (@case.IsRefused)
        {
            return Received is null ? [] : [$"the request should have been refused, but the operation got {JsonValues.Show(Received)}"];
        }

        if (Received is null)
        {
            return ["the operation was not reached"];
        }

        var expected = (@case.Receives ?? @case.Args).Where(a => a.Value is not null).ToArray();
        var missing = expected.Where(a => !JsonValues.AreEqual(a.Value, Find(a.Key)))
            .Select(a => $"expected: argument {a.Key} = {JsonValues.Show(a.Value)}\n  but was: {JsonValues.Show(Find(a.Key))}");
        var unexpected = Received.Where(r => r.Value is not null && !expected.Any(e => Names.AreSame(e.Key, r.Key)))
            .Select(r => $"unexpected argument {r.Key} = {JsonValues.Show(r.Value)}");
        return [.. missing, .. unexpected, .. _fault is null ? Array.Empty<string>() : [_fault]];
    }

    /// <summary>Called by every operation of the generated server.</summary>
    public async Task<object> AnswerAsync(string operation, Type result, IReadOnlyDictionary<string, object?> arguments)
    {
        try
        {
            var received = new JsonObject();
            foreach (var (name, value) in arguments)
            {
                received.Add(name, await JsonValues.WriteAsync(value));
            }

            Received = received;
            return ResultOf(result);
        }
        catch (Exception fault)
        {
            _fault = $"operation '{operation}' could not answer: {(fault as TargetInvocationException)?.InnerException ?? fault}";
            throw;
        }
    }

    private JsonNode? Find(string name) => Received!.FirstOrDefault(r => Names.AreSame(r.Key, name)).Value;

    // The factory that makes a result of the status, and of the body; those of a single status come first.
    private object ResultOf(Type type)
    {
        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType == type && (@case.Factory is null || m.Name == @case.Factory))
            .OrderBy(m => m.GetParameters().Any(IsStatus));
        foreach (var factory in factories)
        {
            if (TryMake(factory) is { } made && (int)type.GetProperty("StatusCode")!.GetValue(made)! == @case.Reply.Status)
            {
                return made;
            }
        }

        throw new InvalidOperationException($"no factory of '{type.Name}' takes status {@case.Reply.Status} and body {JsonValues.Show(@case.Result)}");
    }

    private object? TryMake(MethodInfo factory)
    {
        var rest = @case.Reply.Body.Length == 0 ? 0 : 1;
        var arguments = new List<object?>();
        try
        {
            foreach (var parameter in factory.GetParameters())
            {
                var header = @case.Headers.FirstOrDefault(h => Names.AreSame(h.Key, parameter.Name));
                arguments.Add(IsStatus(parameter) ? @case.Reply.Status
                    : header.Key is not null ? JsonValues.Read(header.Value, parameter.ParameterType)
                    : rest-- > 0 ? JsonValues.Read(@case.Result, parameter.ParameterType)
                    : parameter.HasDefaultValue ? parameter.DefaultValue
                    : throw new JsonException($"nothing is said of '{parameter.Name}'"));
            }

            return rest > 0 ? null : factory.Invoke(null, [.. arguments]);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsStatus(ParameterInfo parameter) => parameter.Name == "statusCode";
}
