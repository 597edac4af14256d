using Microsoft.AspNetCore.Http;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests.Server;

/// <summary>What serves one request after the other knows nothing of those before.</summary>
public sealed class PoolingTests
{
    [Fact]
    public void A_reader_forgets_what_was_wrong()
    {
        var first = RequestReader.Rent(new DefaultHttpContext());
        first.Validate("body", "tags");
        first.Validation.Enter("secret");
        first.Validation.Add("minLength", "is too short");
        first.Missing("query", "page");
        var problem = first.FindProblem();

        var second = RequestReader.Rent(new DefaultHttpContext());
        Assert.Same(first, second);
        second.Validation.Add("type", "is wrong");
        var error = Assert.Single(second.FindProblem()!.Errors);
        Assert.Equal(("", "", "type"), (error.In, error.Pointer, error.Code));
        Assert.Equal("/page /tags/secret", string.Join(" ", problem!.Errors.Select(e => e.Pointer)));
    }

    [Fact]
    public void A_reader_forgets_a_refusal()
    {
        var first = RequestReader.Rent(new DefaultHttpContext());
        first.Refuse(415, "Unsupported Media Type");
        Assert.Equal(415, first.FindProblem()!.StatusCode);
        Assert.Null(RequestReader.Rent(new DefaultHttpContext()).FindProblem());
    }

    [Fact]
    public void A_reader_forgets_what_may_be_empty()
    {
        var context = new DefaultHttpContext { Request = { QueryString = new("?page=") } };
        var first = RequestReader.Rent(context);
        first.AllowEmptyQuery("page");
        Assert.Null(first.QueryValue<int, Int32Text>("page", false));
        Assert.Null(first.FindProblem());

        var second = RequestReader.Rent(context);
        Assert.Null(second.QueryValue<int, Int32Text>("page", false));
        Assert.Equal("invalid_type", Assert.Single(second.FindProblem()!.Errors).Code);
    }

    [Fact]
    public void Requests_that_wait_have_readers_of_their_own()
    {
        var (first, second) = (RequestReader.Rent(new DefaultHttpContext()), RequestReader.Rent(new DefaultHttpContext()));
        Assert.NotSame(first, second);
        first.Missing("query", "page");
        Assert.Null(second.FindProblem());
        Assert.NotNull(first.FindProblem());
    }

    [Fact]
    public void A_buffer_is_empty_again_and_never_two_callers_at_once()
    {
        var first = PooledBuffer.Rent();
        first.GetSpan(5)[..5].Fill(1);
        first.Advance(5);
        first.Return();

        var (again, other) = (PooledBuffer.Rent(), PooledBuffer.Rent());
        Assert.Same(first, again);
        Assert.NotSame(again, other);
        Assert.Equal(0, again.Length);
        again.Return();
        other.Return();
    }

    [Fact]
    public void A_large_buffer_is_not_kept()
    {
        var large = PooledBuffer.Rent();
        large.Advance(large.GetSpan(1 << 20).Length);
        large.Return();

        var next = PooledBuffer.Rent();
        Assert.NotSame(large, next);
        next.Return();
    }
}
