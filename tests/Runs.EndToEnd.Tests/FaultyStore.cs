extern alias Server;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Server::Runs.Server.Storage;

namespace Runs.EndToEnd.Tests;

/// <summary>A store in which runs cannot be reached; all else works.</summary>
public class FaultyStore : DispatchProxy
{
    internal const string Secret = "disk /secret/place is gone";

    private IRunStore _inner = null!;

    internal static IRunStore Wrap(IRunStore inner)
    {
        var proxy = Create<IRunStore, FaultyStore>();
        ((FaultyStore)(object)proxy)._inner = inner;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name is nameof(IRunStore.FindRunAsync) or nameof(IRunStore.AddTagsAsync))
        {
            throw new IOException(Secret);
        }

        try
        {
            return targetMethod.Invoke(_inner, args);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
