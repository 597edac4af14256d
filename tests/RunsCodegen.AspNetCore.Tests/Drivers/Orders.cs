#nullable enable
namespace Case.Api;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public static class Driver
{
    public static async Task<IReadOnlyList<string>> RunAsync(HttpClient http)
    {
        var seen = new List<string>();
        var orders = new RunsCodegenAspNetCoreTestsClient(http);
        var order = await orders.GetOrderAsync(4711);
        seen.Add(FormattableString.Invariant($"order {order.Id} {order.Number} {order.Price} {order.Weight} {order.Ratio} {order.Note ?? "null"} {order.Key}"));
        seen.Add(FormattableString.Invariant($"when {order.At:O} {order.Day:O} {order.Took} {order.Link} {order.State} {order.Ship.Street} {order.Bill is null}"));
        seen.Add(FormattableString.Invariant($"parts {order.Lines[0].Count} {order.Lines[0].Sku} {order.Counts["a"]} {order.Maybe is null} {order.Done} {order.Data.Length}"));

        try
        {
            await orders.GetOrderAsync(0);
        }
        catch (ApiException<ProblemDetails> problem)
        {
            seen.Add($"problem {(int)problem.StatusCode} {problem.Error?.Title.GetValueOrDefault()} {problem.Error?.Status.GetValueOrDefault()}");
        }

        var added = await orders.AddOrderAsync(order with { Number = long.MaxValue, Price = 0.10m, Note = "by hand", State = OrderState.Sent, Maybe = 3, Bill = new() { Street = "B", Zip = "1" } });
        seen.Add(FormattableString.Invariant($"added {added.Number} {added.Price} {added.Note} {added.State} {added.Maybe} {added.Bill?.Zip}"));

        var found = await orders.GetOrdersAsync(OrderState.Paid, [1, 2], 2.5m);
        seen.Add(FormattableString.Invariant($"found {string.Join(",", found.Select(o => $"{o.Id} {o.State}"))} {found[0].Price}"));
        seen.Add(FormattableString.Invariant($"counts {(await orders.GetCountsAsync())["a"]}"));
        await orders.DropOrderAsync(order.Key);

        var figure = await orders.EchoFigureAsync(new FigureCircle { Kind = FigureCircleKind.Circle, Name = "c", Radius = 0.5 });
        seen.Add(FormattableString.Invariant($"figure {figure.Match(c => $"circle {c.Name} {c.Radius}", s => $"square {s.Side}")}"));

        var mvc = new OrdersClient(http);
        seen.Add(FormattableString.Invariant($"mvc {(await mvc.MvcGetOrderAsync(5, 9)).Number} {(await mvc.MvcAddOrderAsync(order)).Title}"));
        return seen;
    }
}
