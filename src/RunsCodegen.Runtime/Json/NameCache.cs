namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <summary>Shares the strings of short names that come again and again; a newcomer simply takes the place.</summary>
internal sealed class NameCache
{
    private readonly string?[] _names = new string?[256];

    internal string Get(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return "";
        }

        if (name.Length > 32)
        {
            return Encoding.UTF8.GetString(name);
        }

        var hash = ((uint)name.Length * 0x9E3779B1u) ^ (name[0] * 0x85EBCA6Bu) ^ (name[name.Length >> 1] * 0xC2B2AE35u) ^ (name[^1] * 0x27D4EB2Fu);
        ref var place = ref _names[(hash >> 16) & 255];
        if (place is null || !Ascii.Equals(name, place))
        {
            place = Encoding.UTF8.GetString(name);
        }

        return place;
    }
}
