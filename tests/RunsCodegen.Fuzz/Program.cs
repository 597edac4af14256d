using RunsCodegen.Fuzz;

// '--count 10000 --seed 1' is the long run; anything else runs the tests.
return args is ["--count", var count, "--seed", var seed]
    ? FuzzCommand.Run(int.Parse(count), int.Parse(seed))
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
