namespace RunsCodegen.Bench.Samples;

/// <summary>The messages of a sample: few, as in a real trace, so that reusing texts is worth what it is there.</summary>
internal static class Texts
{
    /// <summary>Plain ASCII.</summary>
    public static readonly string[] Plain =
    [
        "Attempt 1",
        "process-order",
        "HTTP POST https://api.example.com/v1/orders",
        "run/start",
        "wait for 5s",
        "db.query SELECT id, name FROM orders WHERE id = $1",
    ];

    /// <summary>Something to escape in each.</summary>
    public static readonly string[] Escapes =
    [
        "Attempt \"1\"",
        "C:\\orders\\process",
        "line one\nline two\nline three",
        "run\t\"start\"",
        "wait for\r\n5s",
        "db.query SELECT \"id\", \"name\" FROM \"orders\"\n  WHERE \"id\" = $1",
    ];

    /// <summary>Three bytes a character.</summary>
    public static readonly string[] Japanese =
    [
        "試行 1",
        "注文を処理する",
        "注文の確認メールを送信しています",
        "実行を開始しました",
        "5秒間待機します",
        "データベースから注文の一覧を取得しています。しばらくお待ちください",
    ];
}
