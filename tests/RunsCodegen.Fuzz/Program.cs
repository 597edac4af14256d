using System.Globalization;
using RunsCodegen.Fuzz;

// '--count 10000 --seed 1' is the long run, with '--compile' a longer one; anything else runs the tests.
return args is ["--count", var count, "--seed", var seed, .. var rest]
    ? FuzzCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), rest is ["--compile"])
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
