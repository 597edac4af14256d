using System.Text.Encodings.Web;
using Microsoft.AspNetCore.ResponseCompression;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Runs.Server.Auth;
using Runs.Server.Http;
using Runs.Server.Storage;

namespace Runs.Server;

/// <summary>Puts the server together: storage, credentials, limits, telemetry, and what was generated.</summary>
public static class RunsServerApp
{
    private const string DemoUrl = "http://127.0.0.1:5080";

    /// <summary>The server, ready to run.</summary>
    /// <param name="args">Command-line configuration; <c>--demo</c> stands for <c>--Runs:Demo=true</c>.</param>
    /// <param name="routes">What takes the requests.</param>
    public static WebApplication Create(string[] args, RunsRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var builder = routes.NewBuilder([.. SettingsFiles.Arguments(args), .. args.Select(a => a == "--demo" ? "--Runs:Demo=true" : a)]);
        var options = RunsServerOptions.Of(builder.Configuration);
        if (options.Demo && builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DemoUrl);
        }

        AddServices(builder, options);
        routes.Add(builder.Services);
        var app = builder.Build();
        Use(app);
        routes.Map(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, RunsServerOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(options.RateLimit);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IRunStore>(_ => SqliteRunStore.Open(options.Database
            ?? (options.Demo ? Path.Combine(Directory.CreateTempSubdirectory("runs-demo-").FullName, "runs.db") : RunsServerOptions.DefaultDatabase)));
        services.AddSingleton<RateLimits>();
        services.AddSingleton<RunsOperations>();
        AddCredentials(services);
        services.AddCors();
        services.AddSingleton<StoreHealth>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
        builder.Logging.AddJsonConsole();
        services.AddSingleton<RunsMetrics>();
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
        {
            AddTelemetry(services);
        }

        services.AddHostedService<FirstData>();
    }

    // Not AddAuthentication: that reads and may write the keys of data protection at each start, and no credential here is protected by them.
    private static void AddCredentials(IServiceCollection services)
    {
        services.AddAuthenticationCore(schemes =>
        {
            schemes.AddScheme<SecretKeyHandler>(SecuritySchemes.SecretKey, displayName: null);
            schemes.AddScheme<PublicAccessTokenHandler>(SecuritySchemes.PublicAccessToken, displayName: null);
        });
        services.AddTransient<SecretKeyHandler>();
        services.AddTransient<PublicAccessTokenHandler>();
        services.AddSingleton(UrlEncoder.Default);
        services.AddAuthorization();
    }

    private static void AddTelemetry(IServiceCollection services) => services.AddOpenTelemetry()
        .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter())
        .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(RunsMetrics.Meter).AddOtlpExporter());

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler(error => error.Run(ErrorReplies.SendFaultAsync));
        app.UseStatusCodePages(ErrorReplies.SendStatusAsync);
        app.UseResponseCompression();
        app.Use(RedirectTrailingSlash);
        app.UseRouting();
        // Browsers may read, with public access tokens; tags are set by servers only.
        app.UseWhen(IsReading, branch => branch.UseCors(policy =>
            policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET").WithExposedHeaders("x-trigger-jwt", "x-trigger-jwt-claims")));
        app.UseAuthentication();
        app.UseAuthorization();
        var limits = app.Services.GetRequiredService<RateLimits>();
        app.Use(next => context => limits.InvokeAsync(context, next));
        app.Map("/healthz", app.Services.GetRequiredService<StoreHealth>().AnswerAsync);
    }

    private static bool IsReading(HttpContext context) =>
        context.Request.Path.Value is { } path
        && (path.EndsWith("/trace", StringComparison.Ordinal) || path.EndsWith("/events", StringComparison.Ordinal));

    private static Task RedirectTrailingSlash(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value is not { Length: > 1 } path || !path.EndsWith('/'))
        {
            return next(context);
        }

        // One slash at most may begin the new path: "//host" would lead to another server.
        context.Response.Redirect("/" + context.Request.Path.ToUriComponent().Trim('/') + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }
}
