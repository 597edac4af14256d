using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RunsCodegen.Conformance.Running;

/// <summary>Generated types that are no JSON themselves, as forms, files, events and bodies of several types: member by member.</summary>
internal static class StructuredValues
{
    public static bool TryRead(JsonNode? json, Type type, out object? value)
    {
        value = null;
        if (json is JsonArray items && ItemOf(type) is { } item)
        {
            value = Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            foreach (var one in items)
            {
                ((IList)value).Add(JsonValues.Read(one, item));
            }
        }
        else if (json is not null && IsStructured(type))
        {
            value = json is JsonObject members ? OfMembers(members, type) : OfContent(json, type);
        }

        return value is not null;
    }

    /// <summary>The members of a value; null for any other value.</summary>
    public static async Task<JsonNode?> TryWriteAsync(object value)
    {
        if (value is IEnumerable items && ItemOf(value.GetType()) is not null)
        {
            var array = new JsonArray();
            foreach (var item in items)
            {
                array.Add(await JsonValues.WriteAsync(item));
            }

            return array;
        }

        return !IsStructured(value.GetType()) ? null
            : Choices(value.GetType()).Any() ? await ChoiceAsync(value)
            : await MembersAsync(value);
    }

    private static Type? ItemOf(Type type)
    {
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var only] ? only : null;
        return item is not null && IsStructured(item) && typeof(IEnumerable).IsAssignableFrom(type) ? item : null;
    }

    private static bool IsStructured(Type type) =>
        type is { IsClass: true, IsArray: false, Namespace: "Case.Api" } && type.GetCustomAttribute<JsonConverterAttribute>() is null;

    // A body of several types is made by the factory of one of them.
    private static IEnumerable<MethodInfo> Choices(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.ReturnType == type && !m.IsSpecialName && type.GetMethod("TryGet" + m.Name) is not null);

    private static object OfMembers(JsonObject members, Type type)
    {
        if (Choices(type).SingleOrDefault(c => members.Count == 1 && Names.AreSame(c.Name, members.First().Key)) is { } choice)
        {
            var body = choice.GetParameters()[0];
            return choice.Invoke(null, [JsonValues.Read(members.First().Value, body.ParameterType), .. choice.GetParameters().Skip(1).Select(p => p.DefaultValue)])!;
        }

        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => JsonValues.Read(Find(members, p.Name), p.ParameterType))]);
        foreach (var (name, member) in members)
        {
            var property = type.GetProperties().SingleOrDefault(p => Names.AreSame(p.Name, name)) ?? throw new JsonException($"'{type.Name}' has no '{name}'");
            if (property.CanWrite)
            {
                property.SetValue(value, JsonValues.Read(member, property.PropertyType));
            }
        }

        return value;
    }

    // A file of which nothing is said but its content.
    private static object OfContent(JsonNode json, Type type) => OfMembers(new() { ["content"] = json.DeepClone() }, type);

    private static JsonNode? Find(JsonObject members, string? name) => members.FirstOrDefault(m => Names.AreSame(m.Key, name)).Value;

    private static async Task<JsonObject> ChoiceAsync(object value)
    {
        foreach (var choice in Choices(value.GetType()))
        {
            var arguments = new object?[1];
            if (value.GetType().GetMethod("TryGet" + choice.Name)!.Invoke(value, arguments) is true)
            {
                return new() { [Name(choice.Name)] = await JsonValues.WriteAsync(arguments[0]) };
            }
        }

        return [];
    }

    private static async Task<JsonObject> MembersAsync(object value)
    {
        var members = new JsonObject();
        // The name of a file's part is the name of the member that holds it.
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "Name" || value.GetType().Name != "ApiFile"))
        {
            if (property.GetValue(value) is { } member and not ICollection { Count: 0 })
            {
                members.Add(Name(property.Name), await JsonValues.WriteAsync(member));
            }
        }

        return members;
    }

    private static string Name(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
