using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace RunsCodegen.Cases.OnTheWire;

[Collection(Alone.Name)]
public sealed class RequestBodyTests(RequestBodyTests.Server started) : IClassFixture<RequestBodyTests.Server>
{
    [Theory]
    [InlineData("Form", "POST 67 application/x-www-form-urlencoded", "name=a+b%26%C3%BC&count=5&tags=x&tags=y%2Cz&inner=%7B%22a%22%3A1%7D", "a b&ü|5|x,y,z|1")]
    [InlineData("Encoded", "POST 77 application/x-www-form-urlencoded", "metadata%5Bk%5D=v+w&ids=1%7C2&link=http://a/b?c=d&raw=%5B%22x%22%2C%22y%22%5D", "k=v w|1,2|http://a/b?c=d|x,y")]
    [InlineData("ChoiceOfJson", "POST 12 application/json", "{\"name\":\"n\"}", "thing n|||")]
    [InlineData("ChoiceOfText", "POST 5 text/plain; charset=utf-8", "words", "text words")]
    [InlineData("ChoiceOfImage", "POST 3 image/gif", "GIF", "image  image/gif GIF")]
    [InlineData("Text", "POST 5 text/plain; charset=utf-8", "grün", "grün")]
    [InlineData("EmptyText", "POST 0 text/plain; charset=utf-8", "", "")]
    [InlineData("Day", "PUT 10 text/plain; charset=utf-8", "2026-02-03", "2026-02-03")]
    [InlineData("NoDay", "PUT ? -", "", "nothing")]
    [InlineData("Bytes", "POST 3 application/octet-stream", "\u0001\u0002\u0003", "3 bytes, peak")]
    [InlineData("OnceOnly", "POST ? application/octet-stream", "\0\0\0", "3 bytes, peak")]
    [InlineData("Image", "PUT 3 image/jpeg", "JPG", " image/jpeg JPG")]
    [InlineData("Lines", "POST ? application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"b\\n\"}\n", "a,b\n")]
    [InlineData("Events", "POST ? text/event-stream", "event: begin\ndata: {\"name\":\"a\"}\n\nid: 2\ndata: {\"name\":\"b\"}\n\n", "begin:a,:b")]
    [InlineData("Delete", "DELETE 9 application/json", "[\"a\",\"b\"]", "a,b")]
    [InlineData("DeleteNothing", "DELETE ? -", "", "nothing")]
    public async Task Bodies_travel_as_the_document_says(string call, string head, string body, string seen)
    {
        using var recorder = new Recorder();

        var answer = await started.It.CallAsync(call, recorder);

        Assert.Equal(head, recorder.Head);
        Assert.Equal(body, recorder.Body);
        Assert.StartsWith(seen, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_stand_in_the_order_of_the_document_with_names_media_types_and_headers()
    {
        using var recorder = new Recorder();

        var answer = await started.It.CallAsync("Upload", recorder);

        Assert.EndsWith("multipart/form-data; boundary=B", recorder.Head, StringComparison.Ordinal);
        Assert.Equal(
            """
            --B
            Content-Disposition: form-data; name="photo"; filename="a%22ü.png"
            Content-Type: image/png

            PNG
            --B
            Content-Disposition: form-data; name="scans"; filename="1.pdf"
            Content-Type: application/pdf

            1
            --B
            Content-Disposition: form-data; name="scans"; filename="scans"
            Content-Type: application/octet-stream

            2
            --B
            Content-Disposition: form-data; name="name"

            näme
            --B
            Content-Disposition: form-data; name="count"

            5
            --B
            Content-Disposition: form-data; name="owner"
            Content-Type: application/json

            {"id":7}
            --B
            Content-Disposition: form-data; name="tags"

            x
            --B
            Content-Disposition: form-data; name="tags"

            y
            --B
            Content-Disposition: form-data; name="other"
            Content-Type: text/x
            X-A: b

            more
            --B--

            """.ReplaceLineEndings("\r\n"),
            recorder.Body);
        Assert.Equal("a\"ü.png image/png PNG|1.pdf application/pdf 1|scans application/octet-stream 2|näme|5|7|x,y|other: text/x more", answer);
    }

    [Fact]
    public async Task An_object_without_files_keeps_its_type_in_parts()
    {
        Assert.Equal("a b&ü|5|x,y,z|1", await started.It.CallAsync("Values"));
    }

    [Fact]
    public async Task Parts_without_names_are_a_list()
    {
        Assert.Equal(": application/json {\"a\":1}|k:  x", (await started.It.CallAsync("Parts")).Replace("  application", " application", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_are_read_while_they_come()
    {
        Assert.Equal("50005000", await started.It.CallAsync("Sequence"));
    }

    [Theory]
    [InlineData("LargeBytes", "100000000 bytes")]
    [InlineData("LargeUpload", "photo image/png 60000000 bytes")]
    public async Task Large_files_travel_in_flat_memory(string call, string seen)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true) / 1048576;

        var answer = await started.It.CallAsync(call);

        Assert.StartsWith(seen, answer, StringComparison.Ordinal);
        var peak = long.Parse(answer.Split("peak ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(peak, 0, before + 40);
    }

    [Theory]
    [InlineData("Form")]
    [InlineData("Upload")]
    [InlineData("Bytes")]
    [InlineData("Lines")]
    public async Task Bodies_can_be_sent_again(string call)
    {
        using var recorder = new Recorder(times: 2);

        // How much memory was in use meanwhile is no part of the answer.
        Assert.Equal((await started.It.CallAsync(call)).Split(", peak")[0], (await started.It.CallAsync(call, recorder)).Split(", peak")[0]);
    }

    [Fact]
    public async Task A_media_type_that_the_document_leaves_open_must_be_given()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => started.It.CallAsync("ImageOfNoType"));

        Assert.Contains("'image/*'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_checks_forms_before_it_sends_them()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => started.It.CallAsync("TooLongName"));

        Assert.Contains("/name must have at most 10 characters", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/form", "application/x-www-form-urlencoded", "count=x", "/count invalid_type")]
    [InlineData("/form", "application/x-www-form-urlencoded", "count=1", "/name required")]
    [InlineData("/form", "application/x-www-form-urlencoded", "name=01234567890", "/name maxLength")]
    [InlineData("/form", "application/x-www-form-urlencoded", "", "/name required")]
    [InlineData("/form", null, "", " required")]
    [InlineData("/text", "text/plain", "123456", " maxLength")]
    [InlineData("/upload", "multipart/form-data", "x", " invalid_multipart")]
    [InlineData("/upload", "multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\nx\r\n--B--\r\n", "/photo required, /name required, /count invalid_type")]
    [InlineData("/upload", "multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\nx", " invalid_multipart")]
    public async Task What_is_wrong_with_a_body_is_said_by_pointer(string path, string? contentType, string body, string errors)
    {
        var (status, answer, _) = await PostAsync(path, contentType, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var found = System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateArray()
            .Select(e => $"{e.GetProperty("pointer").GetString()} {e.GetProperty("code").GetString()}");
        Assert.Equal(errors, string.Join(", ", found));
    }

    [Theory]
    [InlineData("/lines", "application/jsonl", "{\"name\":\"a\"}\n{\"name\":1}\n", "/1/name")]
    [InlineData("/lines", "application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"01234567890\"}\n", "/1/name")]
    [InlineData("/events", "text/event-stream", "data: {}\n\n", "/0")]
    public async Task What_is_wrong_with_an_item_is_found_when_it_is_read(string path, string contentType, string body, string place)
    {
        var failure = await Assert.ThrowsAsync<BadHttpRequestException>(() => PostAsync(path, contentType, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(400, failure.StatusCode);
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_media_type_is_answered_with_those_that_are_read()
    {
        var (status, _, accept) = await PostAsync("/choice", "application/xml", "<a/>"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal("application/json, application/x-www-form-urlencoded, text/plain, image/*", accept);
    }

    [Theory]
    [InlineData("/text", "text/plain; charset=iso-8859-1", "gr\u00FCn", "\"grün\"")]
    [InlineData("/choice", "application/x-www-form-urlencoded", "name=x+y", "\"thing x y|||\"")]
    [InlineData("/values", "multipart/form-data; boundary=\"B\"", "--B\r\ncontent-disposition: form-data; name=name\r\nContent-Type: text/plain\r\n\r\na\r\n--B--", "\"a|||\"")]
    public async Task What_others_send_is_understood(string path, string contentType, string latin1, string seen)
    {
        var (status, answer, _) = await PostAsync(path, contentType, Encoding.Latin1.GetBytes(latin1));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(seen, answer);
    }

    private async Task<(HttpStatusCode Status, string Answer, string? Accept)> PostAsync(string path, string? contentType, byte[] body)
    {
        using var client = started.It.Client();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        var accept = response.Headers.NonValidated.TryGetValues("Accept", out var values) ? values.ToString() : null;
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), accept);
    }

    /// <summary>One server for all tests.</summary>
    public sealed class Server : IAsyncLifetime
    {
        /// <summary>The server.</summary>
        internal WireServer It { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => It = await WireServer.StartAsync("bodies");

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
