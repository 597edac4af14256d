using CsCheck;
using Runs.Server.Storage;

namespace Runs.Server.Tests.Storage;

public sealed class SpanPositionTests
{
    [Fact]
    public void A_cursor_leads_back_to_its_position() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((start, id) => SpanPosition.TryParse(new SpanPosition(start, id).ToCursor(), out var read) && read == new SpanPosition(start, id));

    [Fact]
    public void Any_other_text_is_no_cursor() =>
        Gen.String.Sample(text => !SpanPosition.TryParse(text, out var read) || read.ToCursor() == text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("not base64!")]
    [InlineData("AgAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData(" AQAAAAAAAAAAAAAAAAAAAAA")]
    public void A_malformed_cursor_is_refused(string? cursor) => Assert.False(SpanPosition.TryParse(cursor, out _));

    [Fact]
    public void A_huge_cursor_is_refused() => Assert.False(SpanPosition.TryParse(new string('A', 1_000_000), out _));
}
