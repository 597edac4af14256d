using Microsoft.AspNetCore.Mvc;

namespace RunsCodegen.AspNetCore.App;

[ApiController]
[Route("mvc/orders")]
public sealed class OrdersController : ControllerBase
{
    [HttpGet("{id:int}", Name = "MvcGetOrder")]
    [ProducesResponseType<Order>(200, "application/json")]
    [ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult<Order> Get(int id, [FromQuery] long? after) =>
        id > 0 ? Samples.Order(id) with { Number = after ?? 7 } : Problem("there is no such order", statusCode: 404);

    [HttpPost(Name = "MvcAddOrder")]
    [Consumes("application/json")]
    [ProducesResponseType<Order>(200, "application/json")]
    public ActionResult<Order> Add(Order order) => order;
}
