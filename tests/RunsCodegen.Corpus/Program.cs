using RunsCodegen.Corpus;

// 'corpus [name…]' goes over the documents and prints the table; anything else runs the tests.
return args is ["corpus", .. var names]
    ? CorpusCommand.Run(names)
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
