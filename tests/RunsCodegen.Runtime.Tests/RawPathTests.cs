using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>Path parameters as they travelled, beside what ASP.NET Core makes of them.</summary>
public sealed class RawPathTests
{
    [Theory]
    [InlineData("/{id}", "/a%2Fb", "id", "a%2Fb", "a%2Fb")]
    [InlineData("/{id}", "/a%252Fb?x=/y", "id", "a%2Fb", "a%252Fb")]
    [InlineData("/things/{ids}", "/base/things/a%2Cb,c/", "ids", "a,b,c", "a%2Cb,c")]
    [InlineData("/{name}.{ext}", "/a.b%2E.c%2C", "name", "a.b.", "a.b%2E")]
    [InlineData("/{name}.{ext}", "/a.b%2E.c%2C", "ext", "c,", "c%2C")]
    [InlineData("/items('{id}')", "/items(%27a%2Cb%27)", "id", "a,b", "a%2Cb")]
    public void Escapes_are_still_there(string route, string target, string parameter, string value, string expected)
    {
        var path = target.Split('?')[0];
        Assert.Equal(expected, RawPath.Find(Context(route, target, Decoded(path), parameter, value), parameter));
    }

    [Fact]
    public void A_rewritten_path_leaves_only_what_is_decoded() =>
        Assert.Equal("a%2Cb", RawPath.Find(Context("/new/{id}", "/old/x", "/new/a,b", "id", "a,b"), "id"));

    [Fact]
    public void A_parameter_that_the_route_does_not_have_is_not_there() =>
        Assert.Null(RawPath.Find(Context("/{id}", "/a", "/a", "id", "a"), "other"));

    private static DefaultHttpContext Context(string route, string target, string path, string parameter, string value)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.RouteValues[parameter] = value;
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        context.SetEndpoint(new RouteEndpoint(static _ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, null, null));
        return context;
    }

    // Servers leave a slash escaped.
    private static string Decoded(string path) => string.Join("%2F", path.Split("%2F").Select(Uri.UnescapeDataString));
}
