using Runs.Server.Storage;

namespace Runs.Server.Demo;

/// <summary>An order that is fulfilled at the third attempt, with a child run and a part that was called off.</summary>
internal static class DemoOrder
{
    private static readonly DemoRun Order = new(DemoData.RunId, "fulfil-order");
    private static readonly DemoRun Label = new(DemoData.ChildRunId, "print-label");

    public static List<SpanRow> Spans(string environmentId, string traceId, long startNs)
    {
        var trace = new DemoTrace(environmentId, traceId, startNs);
        var root = trace.Add(Order, null, "fulfil-order", 0, span => span
            .Lasting(9800)
            .OfKind(StoredKind.Server)
            .WithStyle("""{"icon":"task","variant":"primary"}""")
            .WithProperties("""{"order.id":"ord_1042","order.items":7,"order.express":true}"""));
        trace.Log(Order, root, StoredLevel.Info, "order accepted", 5, """{"order.id":"ord_1042"}""");
        AddFailedAttempt(trace, root, 1, 100, "the warehouse did not answer within 500 ms");
        AddFailedAttempt(trace, root, 2, 1500, "the warehouse answered 503");
        AddLastAttempt(trace, root);
        trace.Log(Order, root, StoredLevel.Info, "order fulfilled", 9790);

        return trace.Spans;
    }

    private static void AddFailedAttempt(DemoTrace trace, string root, int number, int at, string fault)
    {
        var exception = $$"""{"type":"WarehouseError","message":"{{fault}}","stacktrace":"WarehouseError: {{fault}}\n    at reserve (/app/src/warehouse.ts:41:11)"}""";
        var attempt = trace.Add(Order, root, $"Attempt {number}", at, span => span
            .Lasting(900)
            .Failed()
            .InAttempt(number)
            .WithStyle("""{"icon":"attempt","variant":"cold"}""")
            .WithEvent(SpanEvents.Exception, 890, $"{{\"exception\":{exception}}}")
            .WithEvent(SpanEvents.AttemptFailed, 900, $$"""{"exception":{{exception}},"attemptNumber":{{number}},"runId":"{{Order.RunId}}"}"""));
        var run = trace.Add(Order, attempt, "run()", at + 20, span => span
            .Lasting(870)
            .Failed()
            .InAttempt(number)
            .WithStyle("""{"icon":"task-fn-run","accessory":{"items":[{"text":"src/order.ts"},{"text":"run()"}],"style":"codepath"}}""")
            .WithEvent(SpanEvents.Exception, 865, $"{{\"exception\":{exception}}}"));
        trace.Log(Order, run, StoredLevel.Debug, "reading the order", at + 25);
        trace.Add(Order, run, "SELECT orders", at + 30, span => span.Lasting(14).InAttempt(number).OfKind(StoredKind.Client).WithProperties("""{"db.system":"postgresql","db.rows":1}"""));
        var reserve = trace.Add(Order, run, "reserve stock", at + 60, span => span.Lasting(820).Failed().InAttempt(number).WithEvent(SpanEvents.Exception, 815, $"{{\"exception\":{exception}}}"));
        trace.Add(Order, reserve, "POST /reservations", at + 65, span => span
            .Lasting(800)
            .Failed()
            .InAttempt(number)
            .OfKind(StoredKind.Client)
            .WithProperties("""{"http.request.method":"POST","url.path":"/reservations","server.port":8443}""")
            .WithEvent("retry scheduled", 790, """{"delayMs":400}"""));
        // Nobody reported its end: the attempt that failed around it decides.
        trace.Add(Order, attempt, "keep the shelf free", at + 70, span => span.Unfinished().InAttempt(number));
        trace.Log(Order, reserve, StoredLevel.Warn, "the warehouse is slow", at + 500, """{"elapsedMs":430}""");
        trace.Log(Order, run, StoredLevel.Error, fault, at + 880);
    }

    private static void AddLastAttempt(DemoTrace trace, string root)
    {
        var attempt = trace.Add(Order, root, "Attempt 3", 3000, span => span.Lasting(6700).InAttempt(3).WithStyle("""{"icon":"attempt","variant":"cold"}"""));
        var run = trace.Add(Order, attempt, "run()", 3020, span => span
            .Lasting(6670)
            .InAttempt(3)
            .WithStyle("""{"icon":"task-fn-run","accessory":{"items":[{"text":"src/order.ts"},{"text":"run()"}],"style":"codepath"}}"""));
        trace.Log(Order, run, StoredLevel.Log, "third time lucky", 3025);
        trace.Add(Order, run, "SELECT orders", 3030, span => span.Lasting(11).InAttempt(3).OfKind(StoredKind.Client).WithProperties("""{"db.system":"postgresql","db.rows":1}"""));
        AddReservations(trace, run);
        AddCancelledBranch(trace, run);
        AddChildRun(trace, run);
        trace.Add(Order, run, "order.fulfilled", 9600, span => span.Lasting(40).InAttempt(3).OfKind(StoredKind.Producer).WithProperties("""{"messaging.destination.name":"orders"}"""));
    }

    private static void AddReservations(DemoTrace trace, string run)
    {
        var reserve = trace.Add(Order, run, "reserve stock", 3060, span => span.Lasting(2400).InAttempt(3).WithProperties("""{"reservations":{"wanted":7,"held":7}}"""));
        for (var item = 1; item <= 7; item++)
        {
            var at = 3080 + (item * 300);
            var number = item;
            var hold = trace.Add(Order, reserve, $"item {number} of 7", at, span => span.Lasting(250).InAttempt(3).WithStyle($$$"""{"icon":"box","accessory":{"items":[{"text":"shelf {{{number}}}","variant":"warm"}],"style":"pills"}}"""));
            trace.Add(Order, hold, "POST /reservations", at + 5, span => span.Lasting(210).InAttempt(3).OfKind(StoredKind.Client).WithProperties($$"""{"http.response.status_code":201,"item":{{number}}}"""));
            trace.Log(Order, hold, StoredLevel.Debug, $"shelf {number} holds item {number}", at + 230);
        }
    }

    private static void AddCancelledBranch(DemoTrace trace, string run)
    {
        var wrapping = trace.Add(Order, run, "gift wrapping", 5600, span => span
            .Lasting(700)
            .Cancelled()
            .InAttempt(3)
            .WithEvent(SpanEvents.Cancellation, 700, """{"reason":"the customer changed their mind"}"""));
        trace.Log(Order, wrapping, StoredLevel.Info, "choosing paper", 5610, """{"paper":"blue"}""");
        var cut = trace.Add(Order, wrapping, "cut paper", 5650, span => span.Unfinished().InAttempt(3));
        trace.Add(Order, cut, "measure", 5660, span => span.Lasting(120).InAttempt(3));
        trace.Add(Order, cut, "fold", 5800, span => span.Unfinished().InAttempt(3));
        trace.Add(Order, wrapping, "write the card", 6000, span => span.Unfinished().InAttempt(3));
    }

    private static void AddChildRun(DemoTrace trace, string run)
    {
        var trigger = trace.Add(Order, run, "print-label.triggerAndWait()", 6500, span => span.Lasting(2900).InAttempt(3).OfKind(StoredKind.Producer).WithStyle("""{"icon":"trigger"}"""));
        var child = trace.Add(Label, trigger, "print-label", 6550, span => span.Lasting(2800).OfKind(StoredKind.Consumer).WithStyle("""{"icon":"task","variant":"primary"}"""));
        var attempt = trace.Add(Label, child, "Attempt 1", 6600, span => span.Lasting(2700).InAttempt(1).WithStyle("""{"icon":"attempt","variant":"cold"}"""));
        var work = trace.Add(Label, attempt, "run()", 6610, span => span.Lasting(2680).InAttempt(1));
        trace.Log(Label, work, StoredLevel.Info, "label for Zoë Ångström, 東京", 6620, """{"pages":1}""");
        foreach (var (step, at) in ((string, int)[])[("render", 6650), ("rasterise", 7300), ("send to printer", 8000), ("wait for paper", 8600)])
        {
            trace.Add(Label, work, step, at, span => span.Lasting(550).InAttempt(1).WithProperties("""{"printer":"dock-2"}"""));
        }
    }
}
