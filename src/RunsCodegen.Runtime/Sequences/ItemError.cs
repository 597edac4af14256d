namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Linq;
using global::System.Threading.Tasks;

/// <summary>Reads items so that whatever is wrong with one says which.</summary>
internal static class ItemError
{
    internal static T Read<T, TItem>(long index, ReadOnlySpan<byte> utf8, Action<T, ValidationContext>? validate)
        where TItem : IItemCodec<T>
    {
        T value;
        try
        {
            value = TItem.Read(utf8);
        }
        catch (JsonFormatException exception)
        {
            throw At(index, exception);
        }

        if (validate is not null)
        {
            var context = new ValidationContext();
            context.Enter((int)Math.Min(index, int.MaxValue));
            validate(value, context);
            context.ThrowIfErrors();
        }

        return value;
    }

    internal static async ValueTask<bool> AtAsync(long index, ValueTask<bool> record)
    {
        try
        {
            return await record.ConfigureAwait(false);
        }
        catch (JsonFormatException exception)
        {
            throw At(index, exception);
        }
    }

    private static JsonFormatException At(long index, JsonFormatException exception)
    {
        var place = "/" + index.ToString(CultureInfo.InvariantCulture);
        return new(exception.Errors.Select(e => e with { Pointer = place + e.Pointer }).ToArray(), exception.BytePosition, exception);
    }
}
