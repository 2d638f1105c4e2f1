window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "100-200",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "100",
            "reactions" : [ {"senderId" : "100", "reactionKey" : "sad", "eventId" : "9", "createdAt" : "2024-06-01T10:05:00.000Z"} ],
            "urls" : [ {"url" : "https://t.co/1", "expanded" : "https://example.org/", "display" : "example.org"} ],
            "text" : "everybody will see this https://t.co/1",
            "mediaUrls" : [ "https://ton.x.com/dm/1/2/abc.jpg" ],
            "senderId" : "200",
            "id" : "8",
            "createdAt" : "2024-06-01T10:00:00.000Z",
            "editHistory" : [ ]
          }
        },
        {
          "conversationNameUpdate" : {
            "initiatingUserId" : "200",
            "name" : "Us",
            "createdAt" : "2024-06-01T09:00:00.000Z"
          }
        },
        7
      ]
    }
  }
]
