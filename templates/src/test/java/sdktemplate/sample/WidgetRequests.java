package sdktemplate.sample;

import sdktemplate.core.internal.ApiRequest;

/** The requests of both widget services. */
final class WidgetRequests {
    private WidgetRequests() {}

    static ApiRequest create(String shop, WidgetCreateParams params) {
        return ApiRequest.post("CreateWidget", "/v1/Shops/{Shop}/Widgets")
                .security("basic")
                .path("Shop", shop)
                .form("Name", params.name())
                .form("Hidden", params.hidden())
                .form("Fields", params.fields())
                .form("Expires", params.expires())
                .build();
    }

    static ApiRequest fetch(String shop, String sid) {
        return ApiRequest.get("FetchWidget", "/v1/Shops/{Shop}/Widgets/{Sid}")
                .security("basic")
                .security("key", "token")
                .path("Shop", shop)
                .path("Sid", sid)
                .build();
    }

    static ApiRequest replace(String shop, String sid, Widget body) {
        return ApiRequest.put("ReplaceWidget", "/v1/Shops/{Shop}/Widgets/{Sid}")
                .security("basic")
                .path("Shop", shop)
                .path("Sid", sid)
                .json(body)
                .build();
    }

    static ApiRequest delete(String shop, String sid) {
        return ApiRequest.delete("DeleteWidget", "/v1/Shops/{Shop}/Widgets/{Sid}")
                .security("basic")
                .path("Shop", shop)
                .path("Sid", sid)
                .build();
    }

    static ApiRequest list(String shop) {
        return ApiRequest.get("ListWidget", "/v1/Shops/{Shop}/Widgets")
                .security("basic")
                .path("Shop", shop)
                .query("PageSize", 2)
                .build();
    }
}
