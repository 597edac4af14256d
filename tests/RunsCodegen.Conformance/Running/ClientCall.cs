using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Running;

/// <summary>Calls an operation of the generated client, whatever host it asks for, at an address of this machine.</summary>
internal static class ClientCall
{
    /// <summary>What differs from the outcome that the case expects of the plain method, or of its twin that returns every declared response.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Assembly assembly, WireCase @case, IPEndPoint server, bool twin = false)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = (_, stop) => ConnectAsync(server, stop) };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
        var type = assembly.GetType("Case.Api." + @case.Client) ?? throw new InvalidOperationException($"no '{@case.Client}' was generated");
        var name = char.ToUpperInvariant(@case.OperationId[0]) + @case.OperationId[1..];
        var method = Method(type, name + (twin ? "WithResponseAsync" : "Async"));
        var expected = twin && @case.Throws?.StartsWith("ApiException", StringComparison.Ordinal) == true ? @case with { Throws = null } : @case;
        try
        {
            var client = Activator.CreateInstance(type, http, Options(assembly, @case))!;
            var task = (Task)method.Invoke(client, Arguments(method, @case))!;
            await task;
            return await Outcome.OfReturnAsync(expected, method.ReturnType.IsGenericType ? ((dynamic)task).Result : null);
        }
        catch (Exception fault)
        {
            return await Outcome.OfExceptionAsync(expected, (fault as TargetInvocationException)?.InnerException ?? fault);
        }
    }

    private static MethodInfo Method(Type type, string name) =>
        type.GetMethod(name) ?? throw new InvalidOperationException($"the client has no '{name}'; it has {string.Join(", ", type.GetMethods().Select(m => m.Name))}");

    private static async ValueTask<Stream> ConnectAsync(IPEndPoint server, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static object Options(Assembly assembly, WireCase @case)
    {
        var type = assembly.GetType($"Case.Api.{@case.Client}Options")!;
        var options = Activator.CreateInstance(type)!;
        foreach (var (name, value) in @case.Credentials.Concat(@case.Options))
        {
            var property = type.GetProperties().Single(p => Names.AreSame(p.Name, name));
            property.SetValue(options, property.PropertyType == typeof(NetworkCredential) ? Basic(value!) : JsonValues.Read(value, property.PropertyType));
        }

        if (@case.Server is { } server)
        {
            type.GetProperty("BaseAddress")!.SetValue(options, Server(assembly, server));
        }

        if (@case.IsRefused)
        {
            type.GetProperty("ValidateRequests")!.SetValue(options, true);
        }

        return options;
    }

    // Servers.Region(region: "us")
    private static object? Server(Assembly assembly, JsonObject server)
    {
        var servers = assembly.GetType("Case.Api.Servers")!;
        var name = server["name"]!.GetValue<string>();
        return servers.GetProperty(name) is { } whole
            ? whole.GetValue(null)
            : servers.GetMethod(name)!.Invoke(null, [.. servers.GetMethod(name)!.GetParameters().Select(p => server[p.Name!]?.GetValue<string>() ?? p.DefaultValue)]);
    }

    private static NetworkCredential Basic(JsonNode value)
    {
        var parts = value.GetValue<string>().Split(':', 2);
        return new(parts[0], parts[1]);
    }

    private static object?[] Arguments(MethodInfo method, WireCase @case)
    {
        var parameters = method.GetParameters();
        if (@case.Args.FirstOrDefault(a => !parameters.Any(p => Names.AreSame(p.Name, a.Key))).Key is { } unknown)
        {
            throw new InvalidOperationException($"'{method.Name}' has no parameter '{unknown}'; it has {string.Join(", ", parameters.Select(p => p.Name))}");
        }

        return [.. parameters.Select(p => @case.Args.FirstOrDefault(a => Names.AreSame(p.Name, a.Key)) is { Key: not null } given
            ? JsonValues.Read(given.Value, p.ParameterType)
            : p.HasDefaultValue ? p.DefaultValue : throw new InvalidOperationException($"nothing is said of '{p.Name}'"))];
    }
}
