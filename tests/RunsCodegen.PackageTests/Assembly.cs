using RunsCodegen.PackageTests;
using Xunit.Sdk;
using Xunit.v3;

// Every test builds, and some change the one copy of the repository.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Packages))]

