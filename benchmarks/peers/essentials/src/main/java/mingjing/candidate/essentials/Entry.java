package mingjing.candidate.essentials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the table's JSON; its id has a column of its own. */
record Entry(@JsonIgnore @Nullable String id, String type, List<String> tags, JsonNode payload) {}
