using RunsCodegen.Fuzz;

// '--count 10000 --seed 1' is the long run, with '--compile' a longer one; anything else runs the tests.
return args is ["--count", var count, "--seed", var seed, .. var rest]
    ? FuzzCommand.Run(int.Parse(count), int.Parse(seed), rest is ["--compile"])
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
